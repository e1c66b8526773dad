package dev.cutroom.edit;

/**
 * A point of a picture as shown (rotation applied).
 *
 * @param x from the left edge, 0, to the right edge, 1
 * @param y from the top edge, 0, to the bottom edge, 1
 */
public record Focus(double x, double y) {

  public Focus {
    x = Micros.round(x);
    y = Micros.round(y);
  }

  public static final Focus CENTRE = new Focus(0.5, 0.5);
}
