/**
 * Sources: taking files in, finding out what they really are, and giving their bytes back.
 *
 * <p>A file is accepted only when ffmpeg can decode it; what it is comes from its bytes, never from
 * its name or declared type. Nothing half-made remains of a refused upload: no row, no file.
 */
@NullMarked
package dev.cutroom.source;

import org.jspecify.annotations.NullMarked;
