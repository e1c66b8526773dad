package dev.cutroom.edit;

import java.time.Duration;
import java.util.Objects;

/**
 * A stretch of a track that shows one asset.
 *
 * @param start when it begins in the finished video
 * @param length how long it is seen
 * @param fit how a picture of another shape is brought into the frame
 * @param focus the point that stays in view when {@code fit} cuts something off
 */
public record Clip(Asset asset, Duration start, Duration length, Fit fit, Focus focus) {

  public Clip {
    Objects.requireNonNull(asset, "asset");
    start = Micros.round(start);
    length = Micros.round(length);
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(focus, "focus");
  }

  /** When it ends in the finished video. */
  public Duration end() {
    return start.plus(length);
  }
}
