/**
 * The Edit: a declarative description of one finished video, in the words that editors use.
 *
 * <p>Every kind of generation ends in an Edit and one engine renders it, so what is accepted here
 * is exactly what the engine renders; anything else is refused with its place and a hint, never
 * reinterpreted. The records here hold what was said; {@code rules} finds what is wrong with it,
 * {@code json} reads and writes it so that equal Edits are equal bytes, and {@code otio} brings it
 * to editing programs and back. {@link dev.cutroom.edit.Arrangement} says where clips lie.
 *
 * <p>Pure: it must not know of sources beyond their ids, of presets' contents, nor of ffmpeg.
 */
@NullMarked
package dev.cutroom.edit;

import org.jspecify.annotations.NullMarked;
