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

  /** Whether it goes to the end of the video: it says so, or it shows what is spoken until then. */
  public boolean isOpen() {
    return clip.length() instanceof Length.End
        || (clip.length() instanceof Length.Auto
            && clip.asset() instanceof CaptionsAsset captions
            && captions.fromVoice());
  }

  /** With an open end closed. */
  Placed until(@Nullable Duration end) {
    if (start == null || end == null || !isOpen()) {
      return this;
    }
    return new Placed(clip, start, end.minus(start));
  }
}
