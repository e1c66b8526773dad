/**
 * From an Edit to a render plan: what every frame and every sample of the finished video is made
 * of.
 *
 * <p>All times become whole frames of the output's frame rate and whole samples of 48 kHz on one
 * cumulative grid, so nothing drifts however many cuts there are. Each segment, the sound and the
 * joined file carry a hash of all that determines their bytes; equal hashes may share a file.
 *
 * <p>{@code auto} and {@code end} are resolved once, here; what only the lengths of sources and
 * voices reveal to be wrong is told here, all at once. Segments are cut so that another word of a
 * caption costs one of them.
 *
 * <p>Pure: it must not know where files lie, how ffmpeg is told nor how letters are drawn; the
 * versions of ffmpeg and of the fonts are texts that go into the hashes.
 */
@NullMarked
package dev.cutroom.plan;

import org.jspecify.annotations.NullMarked;
