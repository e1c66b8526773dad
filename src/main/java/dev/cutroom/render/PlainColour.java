package dev.cutroom.render;

import dev.cutroom.plan.OutputSpec;

/** A frame of nothing but one colour. */
final class PlainColour {

  private PlainColour() {}

  /**
   * A source of a single frame, in RGB.
   *
   * @param colour {@code #RRGGBB}
   */
  static String filter(String colour, OutputSpec spec) {
    return "color=c="
        + colour.replace("#", "0x")
        + ":s="
        + spec.frame().width()
        + "x"
        + spec.frame().height()
        + ":r="
        + spec.frameRate()
        + ",format=gbrp,trim=end_frame=1";
  }
}
