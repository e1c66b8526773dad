package dev.cutroom.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * What must be known of a source to plan with it.
 *
 * @param sha256 of the file's bytes
 * @param displayed the size as seen: rotation and pixel aspect applied; of a sound, anything
 * @param frameRate the average one; of a still and of a sound, anything
 * @param duration of the picture; of a still, zero
 */
public record SourceFacts(
    UUID sourceId,
    String sha256,
    Size displayed,
    FrameRate frameRate,
    Duration duration,
    boolean hasAudio,
    Colour colour,
    Kind kind) {

  /** What there is to see. */
  public enum Kind {
    VIDEO,
    /** A single picture. */
    STILL,
    /** Nothing: it is only heard. */
    SOUND
  }

  public SourceFacts {
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(displayed, "displayed");
    Objects.requireNonNull(frameRate, "frameRate");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(colour, "colour");
    Objects.requireNonNull(kind, "kind");
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a source cannot last " + duration);
    }
  }

  /** A source with a picture. */
  public SourceFacts(
      UUID sourceId,
      String sha256,
      Size displayed,
      FrameRate frameRate,
      Duration duration,
      boolean hasAudio,
      Colour colour,
      boolean still) {
    this(
        sourceId,
        sha256,
        displayed,
        frameRate,
        duration,
        hasAudio,
        colour,
        still ? Kind.STILL : Kind.VIDEO);
  }

  /** A source that is only heard. */
  public static SourceFacts sound(UUID sourceId, String sha256, Duration duration) {
    return new SourceFacts(
        sourceId,
        sha256,
        new Size(2, 2),
        new FrameRate(25, 1),
        duration,
        true,
        Colour.BT709,
        Kind.SOUND);
  }

  public boolean still() {
    return kind == Kind.STILL;
  }
}
