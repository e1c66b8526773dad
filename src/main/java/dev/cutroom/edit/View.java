package dev.cutroom.edit;

/**
 * A part of the frame's picture that fills the frame.
 *
 * @param x of its middle, from the left edge, 0, to the right edge, 1
 * @param y of its middle, from the top edge, 0, to the bottom edge, 1
 * @param scale how much it is enlarged, 1 (all of it is seen) to {@link Limits#MAX_SCALE}
 */
public record View(double x, double y, double scale) {

  public View {
    x = Micros.round(x);
    y = Micros.round(y);
    scale = Micros.round(scale);
  }
}
