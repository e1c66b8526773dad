package dev.cutroom.text;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.Highlight;
import java.awt.geom.Rectangle2D;

/**
 * What letters leave free inside the safe area for all that is drawn around them: the line around
 * them, shadow, boxes, and how they come in. In pixels.
 */
record Margins(Rectangle2D safe, double side, double top, double bottom) {

  /** How far a word's highlight box reaches beyond its advance, as a fraction of the em. */
  static final double WORD_BOX_X = 0.13;

  /** How far it reaches above and below its line, as a fraction of the em. */
  static final double WORD_BOX_Y = 0.02;

  /** A line's box for highlights is this much higher than its nominal extent. */
  private static final double WORD_BOX_ABOVE = 0.06 + WORD_BOX_Y;

  /**
   * What letters keep at least of the box that they are set in. Where that is narrower than what is
   * drawn around them, boxes and shadows reach beyond it instead of leaving nothing.
   */
  private static final double LETTERS = 0.5;

  /** Smoothing reaches into the next pixel. */
  private static final double SMOOTHING = 2;

  static Margins of(CaptionLook look, double scale, Rectangle2D safe) {
    LetterLook letters = look.letters();
    double em = letters.sizePx() * scale;
    double outline = letters.outlinePx() * scale;
    Shadow shadow = letters.shadow();
    double blur = shadow == null ? 0 : shadow.blur() * scale;
    double down = shadow == null ? 0 : shadow.down() * scale;
    Box box = letters.box();
    double boxX = box == null ? 0 : box.padX() * em;
    double boxY = box == null ? 0 : box.padY() * em;
    boolean boxed = look.highlight() == Highlight.BOX;
    double wordX = boxed ? WORD_BOX_X * em : 0;
    double wordY = boxed ? WORD_BOX_ABOVE * em : 0;
    double entrance = look.animation() == Animation.SLIDE ? Motion.SLIDE * em : 0;
    return new Margins(
        safe,
        greatest(outline + blur, boxX, wordX) + SMOOTHING,
        greatest(outline + Math.max(0, blur - down), boxY, wordY) + SMOOTHING,
        greatest(outline + blur + down, boxY, wordY) + entrance + SMOOTHING);
  }

  double width(double wanted) {
    double whole = Math.min(wanted, safe.getWidth());
    return Math.max(LETTERS * whole, whole - 2 * side);
  }

  double height() {
    return Math.max(LETTERS * safe.getHeight(), safe.getHeight() - top - bottom);
  }

  /** Where the middle of a block lies that covers this extent around it. */
  double x(double wanted, Rectangle2D extent) {
    return clamped(
        wanted, safe.getMinX() + side - extent.getMinX(), safe.getMaxX() - side - extent.getMaxX());
  }

  /** Where the first baseline of a block lies that covers this extent around it. */
  double baseline(CaptionPosition position, Rectangle2D extent, int frameHeight) {
    double highest = safe.getMinY() + top - extent.getMinY();
    double lowest = safe.getMaxY() - bottom - extent.getMaxY();
    if (position instanceof CaptionPosition.At at) {
      return clamped(at.y() * frameHeight - extent.getCenterY(), highest, lowest);
    }
    return switch ((CaptionPosition.Area) position) {
      case TOP -> highest;
      case MIDDLE -> (highest + lowest) / 2;
      case BOTTOM -> lowest;
    };
  }

  /** How large something may become around its middle without leaving the safe area; 1 or more. */
  double mostScale(Rectangle2D drawn) {
    double x = drawn.getCenterX();
    double y = drawn.getCenterY();
    double across = Math.min(x - safe.getMinX(), safe.getMaxX() - x) / (drawn.getWidth() / 2);
    double along = Math.min(y - safe.getMinY(), safe.getMaxY() - y) / (drawn.getHeight() / 2);
    return Math.max(1, Math.min(across, along));
  }

  private static double greatest(double one, double two, double three) {
    return Math.max(one, Math.max(two, three));
  }

  private static double clamped(double wish, double least, double most) {
    return Math.max(least, Math.min(most, wish));
  }
}
