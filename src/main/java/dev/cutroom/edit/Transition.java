package dev.cutroom.edit;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transition at one end of a clip.
 *
 * @param duration how long it takes
 * @param colour {@code #RRGGBB} of a dip; of the others null
 */
public record Transition(TransitionName name, Duration duration, @Nullable String colour) {

  /** What it takes when the document does not say. */
  public static final Duration DEFAULT_DURATION = Duration.ofMillis(500);

  public Transition {
    Objects.requireNonNull(name, "name");
    duration = Micros.round(duration);
  }

  public static Transition of(TransitionName name, Duration duration) {
    return new Transition(name, duration, null);
  }

  public static Transition dip(String colour, Duration duration) {
    return new Transition(TransitionName.DIP, duration, colour);
  }
}
