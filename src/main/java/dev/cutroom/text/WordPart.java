package dev.cutroom.text;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of one word stands together in one line, in coordinates of the frame.
 *
 * @param word its index; -1 for what belongs to none
 * @param box from the top to the bottom of its line, as wide as it advances
 * @param before what of the word stands in parts before this one, as a fraction of its width
 * @param crowded whether another word follows or precedes it without a space
 */
record WordPart(
    int word,
    boolean rightToLeft,
    Rectangle2D box,
    Shape letters,
    List<PlacedEmoji> emoji,
    double before,
    boolean crowded) {

  private static final double ASCENT = 0.8;
  private static final double DESCENT = 0.26;

  /** An emoji in its place. */
  record PlacedEmoji(Emoji emoji, Rectangle2D place) {}

  /**
   * The parts of a block.
   *
   * @param x of the block's middle
   * @param y of its first baseline
   */
  static List<WordPart> of(TextBlock block, double x, double y) {
    var parts = new ArrayList<WordPart>();
    for (TextBlock.PlacedLine line : block.lines()) {
      List<Piece> pieces = line.line().pieces();
      int first = 0;
      for (int i = 1; i <= pieces.size(); i++) {
        if (i == pieces.size() || pieces.get(i).word() != pieces.get(first).word()) {
          parts.add(
              part(
                  pieces.subList(first, i),
                  block.size(),
                  x + line.x(),
                  y + line.baseline(),
                  isWord(pieces, first - 1) || isWord(pieces, i)));
          first = i;
        }
      }
    }
    return shared(parts);
  }

  private static boolean isWord(List<Piece> pieces, int index) {
    return index >= 0 && index < pieces.size() && pieces.get(index).word() >= 0;
  }

  private static WordPart part(
      List<Piece> pieces, double size, double x, double baseline, boolean crowded) {
    var letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var emoji = new ArrayList<PlacedEmoji>();
    double width = 0;
    for (Piece piece : pieces) {
      double left = x + piece.x();
      letters.append(Shaper.moved(piece.outline(), left, baseline), false);
      Emoji one = piece.emoji();
      if (one != null) {
        Rectangle2D place = piece.picture();
        emoji.add(
            new PlacedEmoji(
                one,
                new Rectangle2D.Double(
                    left + place.getX(),
                    baseline + place.getY(),
                    place.getWidth(),
                    place.getHeight())));
      }
      width += piece.advance();
    }
    Piece first = pieces.get(0);
    var box =
        new Rectangle2D.Double(
            x + first.x(), baseline - ASCENT * size, width, (ASCENT + DESCENT) * size);
    return new WordPart(first.word(), first.rightToLeft(), box, letters, emoji, 0, crowded);
  }

  /** A word that is broken over lines is filled one part after the other. */
  private static List<WordPart> shared(List<WordPart> parts) {
    Map<Integer, Double> whole = new HashMap<>();
    parts.forEach(part -> whole.merge(part.word, part.box.getWidth(), Double::sum));
    Map<Integer, Double> passed = new HashMap<>();
    var shared = new ArrayList<WordPart>();
    for (WordPart part : parts) {
      double width = part.box.getWidth();
      double before = passed.merge(part.word, width, Double::sum) - width;
      double all = Math.max(1, whole.getOrDefault(part.word, width));
      shared.add(
          new WordPart(
              part.word,
              part.rightToLeft,
              part.box,
              part.letters,
              part.emoji,
              before / all,
              part.crowded));
    }
    return shared;
  }

  /** What letters and emoji cover; empty for spaces. */
  Rectangle2D ink() {
    Rectangle2D ink = letters.getBounds2D();
    for (PlacedEmoji one : emoji) {
      ink = Rectangles.union(ink, one.place());
    }
    return ink;
  }
}
