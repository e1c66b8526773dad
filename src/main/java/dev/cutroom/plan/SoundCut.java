package dev.cutroom.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** What is heard during one shot. */
public sealed interface SoundCut {

  /** The exact length at {@link FrameRate#SAMPLE_RATE}. */
  long samples();

  /**
   * Sound of a source.
   *
   * @param start where in the source it begins
   * @param volume a factor above 0
   */
  record Heard(UUID sourceId, String sourceSha256, Duration start, long samples, double volume)
      implements SoundCut {
    public Heard {
      Objects.requireNonNull(sourceId, "sourceId");
      Objects.requireNonNull(sourceSha256, "sourceSha256");
      Objects.requireNonNull(start, "start");
    }
  }

  /** Nothing, for this long. */
  record Silence(long samples) implements SoundCut {}
}
