/** Accounts and their credentials as they are stored. */
@NullMarked
package dev.cutroom.account.entity;

import org.jspecify.annotations.NullMarked;
