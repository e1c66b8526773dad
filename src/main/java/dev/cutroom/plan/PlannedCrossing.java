package dev.cutroom.plan;

import dev.cutroom.edit.TransitionName;
import java.util.Objects;

/**
 * How the picture of a segment becomes another.
 *
 * @param name one that crosses
 * @param next what it becomes
 * @param before how many frames of the transition have passed before the segment
 * @param frames of the whole transition
 */
public record PlannedCrossing(TransitionName name, PlannedPicture next, long before, long frames) {

  public PlannedCrossing {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(next, "next");
    if (!name.crosses() || before < 0 || frames <= before) {
      throw new IllegalArgumentException(name + " from " + before + " of " + frames);
    }
  }
}
