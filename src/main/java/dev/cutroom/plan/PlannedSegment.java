package dev.cutroom.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * One file of pictures to be encoded by itself.
 *
 * @param index the place in the finished video, from 0
 * @param sourceSha256 of the source's bytes
 * @param sourceStart the source's time that is on screen at the first frame; of a still, zero
 * @param preroll how far before that decoding begins, so that a frame which came on screen earlier
 *     and is still there is known; at most {@code sourceStart}
 * @param frames the exact length on the output's frame grid
 * @param contentHash names the bytes of the encoded file: SHA-256, hexadecimal
 */
public record PlannedSegment(
    int index,
    UUID sourceId,
    String sourceSha256,
    boolean still,
    Duration sourceStart,
    Duration preroll,
    long frames,
    Geometry geometry,
    Colour colour,
    String contentHash) {

  public PlannedSegment {
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(sourceSha256, "sourceSha256");
    Objects.requireNonNull(sourceStart, "sourceStart");
    Objects.requireNonNull(preroll, "preroll");
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(colour, "colour");
    Objects.requireNonNull(contentHash, "contentHash");
    if (frames <= 0) {
      throw new IllegalArgumentException("a segment of " + frames + " frames");
    }
    if (preroll.isNegative() || preroll.compareTo(sourceStart) > 0) {
      throw new IllegalArgumentException("preroll " + preroll + " before " + sourceStart);
    }
  }
}
