package dev.cutroom.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * A stretch of one sound, at its place in the mix. All counts are samples at {@link
 * FrameRate#SAMPLE_RATE}.
 *
 * @param start in the mix
 * @param samples the exact length
 * @param from where in its source it begins
 * @param speed how many times as fast as its source; the pitch stays
 * @param volume a factor above 0
 * @param loops whether it begins again, at {@code from}, when its source is over before the part
 * @param ducked whether it gives way as {@link SoundPlan#duck} says
 */
public record SoundPart(
    Origin origin,
    long start,
    long samples,
    Duration from,
    double speed,
    double volume,
    Edge in,
    Edge out,
    boolean loops,
    boolean ducked) {

  public SoundPart {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    if (start < 0 || samples <= 0) {
      throw new IllegalArgumentException(samples + " samples at " + start);
    }
  }

  /** Where a sound comes from. */
  public sealed interface Origin {

    /** Of the bytes. */
    String sha256();

    /** The sound of a source. */
    record OfSource(UUID sourceId, String sha256) implements Origin {
      public OfSource {
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(sha256, "sha256");
      }
    }

    /** A text that was spoken. */
    record OfVoice(String sha256) implements Origin {
      public OfVoice {
        Objects.requireNonNull(sha256, "sha256");
      }
    }
  }

  /**
   * How a sound comes up or dies away.
   *
   * @param samples how long that takes
   * @param crossing whether another sound takes its place meanwhile: then both together keep their
   *     power, and each of them falls slower than by a straight line
   */
  public record Edge(long samples, boolean crossing) {

    /** 5 ms, which keeps a cut from clicking. */
    public static final Edge CUT = new Edge(240, false);
  }
}
