package dev.cutroom.plan;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of pictures shows only on the frames' grid and in their sources. */
final class PictureRules {

  private final Ingredients ingredients;
  private final FrameRate rate;
  private final Faults faults;

  PictureRules(Ingredients ingredients, FrameRate rate, Faults faults) {
    this.ingredients = ingredients;
    this.rate = rate;
    this.faults = faults;
  }

  /** The frames that a clip shares with the one before it; mostly none. */
  long crossing(Clip clip) {
    Duration shared = clip.transition().overlap();
    return shared.isZero() ? 0 : Math.max(1, rate.frameAt(shared));
  }

  /** Tells when the transitions of a picture have more frames than itself. */
  void fits(Span picture, @Nullable Clip next) {
    long alone = picture.frames() - crossing(picture.clip()) - (next == null ? 0 : crossing(next));
    if (picture.frames() <= 0) {
      faults.add(
          picture.pointer() + "/length",
          "range",
          "the clip is shorter than a frame",
          "make it longer, or leave it out");
    } else if (alone < 0) {
      faults.add(
          picture.pointer() + "/transition",
          "transition",
          "transitions take " + -alone + " frames more than the clip has",
          "shorten them, or make the clip longer");
    }
  }

  /** Tells when a video is over before its clip. */
  void reaches(Span picture) {
    if (picture.clip().asset() instanceof VideoAsset video) {
      SourceFacts facts = Objects.requireNonNull(ingredients.sources().get(video.sourceId()));
      MaterialRules.pictures(
          video, picture.clip().speed(), picture.length(), facts, picture.pointer(), faults);
    }
  }
}
