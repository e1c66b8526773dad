package dev.cutroom.edit;

/**
 * Where an overlay lies in the frame; its height follows from its shape or its text.
 *
 * @param x of its middle, from the frame's left edge, 0, to its right edge, 1
 * @param y of its middle, from the frame's top edge, 0, to its bottom edge, 1
 * @param width as a fraction of the frame's, above 0 to 1; a title's lines are broken to it
 * @param opacity 0 (not seen) to 1
 */
public record Placement(double x, double y, double width, double opacity) {

  public Placement {
    x = Micros.round(x);
    y = Micros.round(y);
    width = Micros.round(width);
    opacity = Micros.round(opacity);
  }

  /** In the middle, as wide as the frame, opaque. */
  public static final Placement FULL = new Placement(0.5, 0.5, 1, 1);
}
