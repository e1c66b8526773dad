package dev.cutroom.selection;

/**
 * The middle of what is interesting in a shot, as shares of the displayed picture's width and
 * height: (0, 0) is the upper left corner. A crop centred here, moved back into the picture where
 * it sticks out, keeps the subject.
 */
public record FocusPoint(double x, double y) {

  public static final FocusPoint CENTRE = new FocusPoint(0.5, 0.5);

  public FocusPoint {
    if (!(0 <= x && x <= 1 && 0 <= y && y <= 1)) {
      throw new IllegalArgumentException("Outside the picture: " + x + ", " + y);
    }
  }
}
