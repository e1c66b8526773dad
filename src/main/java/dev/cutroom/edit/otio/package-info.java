/**
 * The Edit as an OpenTimelineIO timeline and back, for editing programs.
 *
 * <p>What OTIO has words for is said in them: tracks, clips, gaps, transitions, speed, media. The
 * rest lies under {@code metadata.cutroom}, so that what is written and read again is the same
 * Edit, and what was moved in another program in between is taken from where it lies then. Tracks
 * turn round on the way: our first one is on top, OTIO's last one is.
 *
 * <p>Formats: <a
 * href="https://opentimelineio.readthedocs.io/en/latest/tutorials/otio-serialized-schema.html">
 * OTIO's serialized schema</a>, versions Timeline.1, Stack.1, Track.1, Clip.1 and Clip.2, Gap.1,
 * Transition.1, ExternalReference.1, LinearTimeWarp.1.
 *
 * <p>Pure: times come from the caller where the Edit alone does not say them.
 */
@NullMarked
package dev.cutroom.edit.otio;

import org.jspecify.annotations.NullMarked;
