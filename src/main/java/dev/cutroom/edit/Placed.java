package dev.cutroom.edit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A clip and where it lies in the finished video, as far as that is known.
 *
 * @param start null: not known
 * @param length null: not known
 */
public record Placed(Clip clip, @Nullable Duration start, @Nullable Duration length) {

  /** When it ends; null: not known. */
  public @Nullable Duration end() {
    return start == null || length == null ? null : start.plus(length);
  }

  /** With an open end closed. */
  Placed until(@Nullable Duration end) {
    if (start == null || end == null || !(clip.length() instanceof Length.End)) {
      return this;
    }
    return new Placed(clip, start, end.minus(start));
  }
}
