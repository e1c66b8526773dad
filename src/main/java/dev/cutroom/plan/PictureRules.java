package dev.cutroom.plan;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.rules.EditRules;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How pictures stand to each other, which shows only when all their lengths are known. */
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

  /** Tells when a picture begins at another time than the one before it makes it due. */
  void meets(Duration start, Duration due, Clip clip, String pointer) {
    String hint = "start at " + Faults.seconds(due) + ", or say auto";
    if (start.minus(due).compareTo(EditRules.TOLERANCE) > 0) {
      faults.add(
          pointer + "/start",
          "gap",
          "nothing is shown before " + Faults.seconds(start) + " s",
          hint);
    } else if (due.minus(start).compareTo(EditRules.TOLERANCE) > 0) {
      faults.add(
          pointer + "/start",
          "overlap",
          crossing(clip) == 0
              ? "starts before the previous clip ends"
              : "shares more with the previous clip than its transition takes",
          hint);
    }
  }

  /** Tells when the transitions of a picture leave nothing of it. */
  void fits(Span picture, @Nullable Clip next) {
    Transition in = picture.clip().transition().in();
    Transition out = picture.clip().transition().out();
    Duration taken =
        (next == null ? Duration.ZERO : next.transition().overlap())
            .plus(in == null ? Duration.ZERO : in.duration())
            .plus(out == null ? Duration.ZERO : out.duration());
    long alone = picture.frames() - crossing(picture.clip()) - (next == null ? 0 : crossing(next));
    if (picture.frames() <= 0) {
      faults.add(
          picture.pointer() + "/length",
          "range",
          "the clip is shorter than a frame",
          "make it longer, or leave it out");
    } else if (alone < 0 || taken.minus(picture.length()).compareTo(EditRules.TOLERANCE) > 0) {
      faults.add(
          picture.pointer() + "/transition",
          "transition",
          "transitions take "
              + Faults.seconds(taken)
              + " s of a clip of "
              + Faults.seconds(picture.length())
              + " s",
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
