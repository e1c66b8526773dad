package dev.cutroom.plan;

import java.util.Objects;

/**
 * A picture that comes out of a colour or goes into it.
 *
 * @param colour {@code #RRGGBB}
 * @param in whether it comes out of the colour
 * @param first the frame of the segment at which it begins; negative when it began before
 * @param frames how long it takes
 */
public record PlannedFade(String colour, boolean in, long first, long frames) {

  public static final String BLACK = "#000000";

  public PlannedFade {
    Objects.requireNonNull(colour, "colour");
    if (frames <= 0) {
      throw new IllegalArgumentException("a fade of " + frames + " frames");
    }
  }
}
