/** Telling watchers, without a server: what follows what, and who is passed over. */
@NullMarked
package dev.cutroom.live.control;

import org.jspecify.annotations.NullMarked;
