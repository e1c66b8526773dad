/**
 * What decoded sound is like, for those who make it and for those who judge it.
 *
 * <p>Pure. It must not know where samples come from.
 */
@NullMarked
package dev.cutroom.ffmpeg.samples;

import org.jspecify.annotations.NullMarked;
