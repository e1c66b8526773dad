package dev.cutroom.edit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a clip comes and goes; null: by a cut. */
public record Transitions(@Nullable Transition in, @Nullable Transition out) {

  public static final Transitions NONE = new Transitions(null, null);

  public static Transitions in(Transition in) {
    return new Transitions(in, null);
  }

  /** How long the clip shares the screen with the one before it; mostly zero. */
  public Duration overlap() {
    return in != null && in.name().crosses() ? in.duration() : Duration.ZERO;
  }
}
