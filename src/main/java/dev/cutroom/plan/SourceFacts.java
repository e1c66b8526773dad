package dev.cutroom.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * What must be known of a source to plan with it.
 *
 * @param sha256 of the file's bytes
 * @param displayed the size as seen: rotation and pixel aspect applied
 * @param frameRate the average one; of a still, anything
 * @param duration of the picture; of a still, zero
 * @param still a single picture
 */
public record SourceFacts(
    UUID sourceId,
    String sha256,
    Size displayed,
    FrameRate frameRate,
    Duration duration,
    boolean hasAudio,
    Colour colour,
    boolean still) {

  public SourceFacts {
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(displayed, "displayed");
    Objects.requireNonNull(frameRate, "frameRate");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(colour, "colour");
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a source cannot last " + duration);
    }
  }
}
