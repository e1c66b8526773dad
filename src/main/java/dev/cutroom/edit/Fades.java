package dev.cutroom.edit;

import java.time.Duration;

/** How long a sound takes to come up and to die away. */
public record Fades(Duration in, Duration out) {

  public static final Fades NONE = new Fades(Duration.ZERO, Duration.ZERO);

  public Fades {
    in = Micros.round(in);
    out = Micros.round(out);
  }
}
