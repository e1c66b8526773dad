package dev.cutroom.text;

import java.awt.geom.Rectangle2D;

/**
 * What a platform's own buttons and texts leave free of a frame, as fractions of the frame that
 * stay clear at each edge. Sources and dates of the platforms' numbers are the presets'.
 *
 * @param left of the frame's width, 0 to below 1; together with {@code right} below 1
 * @param top of the frame's height, 0 to below 1; together with {@code bottom} below 1
 * @param right of the frame's width
 * @param bottom of the frame's height
 */
public record SafeArea(double left, double top, double right, double bottom) {

  /** The whole frame. */
  public static final SafeArea NONE = new SafeArea(0, 0, 0, 0);

  public SafeArea {
    if (left < 0 || top < 0 || right < 0 || bottom < 0 || left + right >= 1 || top + bottom >= 1) {
      throw new IllegalArgumentException("A safe area must leave a part of the frame.");
    }
  }

  /** In pixels of a frame. */
  public Rectangle2D of(int width, int height) {
    return new Rectangle2D.Double(
        left * width, top * height, (1 - left - right) * width, (1 - top - bottom) * height);
  }
}
