package dev.cutroom.text;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * A part of one word, from one font, in one direction; or one emoji.
 *
 * @param word its index in the paragraph; -1 for what stands between words
 * @param x where it begins in its line
 * @param outline relative to {@code x} and the baseline
 * @param emoji drawn in {@code picture} instead of an outline
 * @param picture relative to {@code x} and the baseline
 */
record Piece(
    int word,
    boolean rightToLeft,
    double x,
    double advance,
    Shape outline,
    @Nullable Emoji emoji,
    Rectangle2D picture) {

  /** An emoji stands a little taller than a capital and is set in the middle of one. */
  private static final double EMOJI = 1.16;

  private static final double EMOJI_PADDING = 0.06;
  private static final double CAPITAL_MIDDLE = 0.36;
  private static final Shape NO_OUTLINE = new Path2D.Double();
  private static final Rectangle2D NO_PICTURE = new Rectangle2D.Double();

  static Piece letters(int word, boolean rightToLeft, double advance, Shape outline) {
    return new Piece(word, rightToLeft, 0, advance, outline, null, NO_PICTURE);
  }

  static Piece nothing(int word, boolean rightToLeft, double advance) {
    return letters(word, rightToLeft, advance, NO_OUTLINE);
  }

  static Piece picture(int word, boolean rightToLeft, Emoji emoji, double size) {
    double width = EMOJI * size;
    double height = width * emoji.height() / emoji.width();
    double padding = EMOJI_PADDING * size;
    var place = new Rectangle2D.Double(padding, -CAPITAL_MIDDLE * size - height / 2, width, height);
    return new Piece(word, rightToLeft, 0, width + 2 * padding, NO_OUTLINE, emoji, place);
  }

  Piece at(double place) {
    return new Piece(word, rightToLeft, place, advance, outline, emoji, picture);
  }

  /** What it covers in its line, the line around letters not included; may be empty. */
  Rectangle2D ink() {
    Rectangle2D ink = emoji == null ? outline.getBounds2D() : picture;
    return new Rectangle2D.Double(ink.getX() + x, ink.getY(), ink.getWidth(), ink.getHeight());
  }
}
