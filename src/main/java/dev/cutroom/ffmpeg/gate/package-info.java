/**
 * The door through which foreign files come in: a file is media of an allowed format, whole, within
 * bounds and decodable at both ends, or it is refused with words that say what it is.
 *
 * <p>Nothing here trusts a name, an extension or a declared type, and nothing opens what a file
 * points to. A whole file is read once, but only its first and last seconds are decoded. The room
 * must not know who sent the file or where it will be kept.
 */
@NullMarked
package dev.cutroom.ffmpeg.gate;

import org.jspecify.annotations.NullMarked;
