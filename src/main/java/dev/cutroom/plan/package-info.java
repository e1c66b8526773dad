/**
 * From an Edit to a render plan: what every frame and every sample of the finished video is made
 * of.
 *
 * <p>All times become whole frames of the output's frame rate and whole samples of 48 kHz on one
 * cumulative grid, so nothing drifts however many cuts there are. Each segment, the sound and the
 * joined file carry a hash of all that determines their bytes; equal hashes may share a file.
 *
 * <p>Pure: it must not know where files lie nor how ffmpeg is told; the version of ffmpeg is a text
 * that goes into the hashes.
 */
@NullMarked
package dev.cutroom.plan;

import org.jspecify.annotations.NullMarked;
