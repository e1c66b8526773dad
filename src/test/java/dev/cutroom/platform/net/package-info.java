/** Which addresses are public, and what is no address at all. */
@NullMarked
package dev.cutroom.platform.net;

import org.jspecify.annotations.NullMarked;
