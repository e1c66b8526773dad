/** Rules about accounts and credentials; short transactions, no HTTP. */
@NullMarked
package dev.cutroom.account.control;

import org.jspecify.annotations.NullMarked;
