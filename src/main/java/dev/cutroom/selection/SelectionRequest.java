package dev.cutroom.selection;

import dev.cutroom.ffmpeg.Rational;
import java.time.Duration;

/**
 * What variants are wanted.
 *
 * @param variantCount 1 to {@value #MOST_VARIANTS}
 * @param target the length of each variant
 * @param frameRate of the finished videos
 * @param aspect width divided by height of the finished videos; decides where the interesting part
 *     has to be
 * @param seed another seed prefers other shots among equally good ones
 */
public record SelectionRequest(
    int variantCount, Duration target, Rational frameRate, double aspect, long seed) {

  public static final int MOST_VARIANTS = 10;

  public SelectionRequest {
    if (variantCount < 1 || variantCount > MOST_VARIANTS) {
      throw new IllegalArgumentException("variantCount must be 1 to 10, was " + variantCount);
    }
    if (target.isNegative() || Math.round(seconds(target) * frameRate.value()) < 1) {
      throw new IllegalArgumentException("target is shorter than a frame: " + target);
    }
    if (!(aspect > 0) || Double.isInfinite(aspect)) {
      throw new IllegalArgumentException("aspect must be positive, was " + aspect);
    }
  }

  double targetSeconds() {
    return seconds(target);
  }

  long targetFrames() {
    return Math.round(targetSeconds() * frameRate.value());
  }

  /** Whole frames that fit into a stretch of the source. */
  long wholeFrames(double seconds) {
    return (long) Math.floor(seconds * frameRate.value() + 1e-4);
  }

  double seconds(long frames) {
    return frames / frameRate.value();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
