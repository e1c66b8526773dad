/** Choosing, keeping, falling back. */
@NullMarked
package dev.cutroom.voice.control;

import org.jspecify.annotations.NullMarked;
