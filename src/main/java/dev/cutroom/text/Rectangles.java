package dev.cutroom.text;

import java.awt.geom.Rectangle2D;

/** What java.awt.geom leaves out. */
final class Rectangles {

  private Rectangles() {}

  /** Larger by so much on each of its sides. */
  static Rectangle2D grown(Rectangle2D one, double x, double y) {
    return new Rectangle2D.Double(
        one.getX() - x, one.getY() - y, one.getWidth() + 2 * x, one.getHeight() + 2 * y);
  }

  /** Both together; an empty one takes no part, wherever it lies. */
  static Rectangle2D union(Rectangle2D one, Rectangle2D other) {
    if (one.isEmpty()) {
      return other;
    }
    return other.isEmpty() ? one : one.createUnion(other);
  }
}
