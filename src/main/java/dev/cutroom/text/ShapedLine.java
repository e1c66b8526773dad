package dev.cutroom.text;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One line in visual order, from x = 0, its baseline at y = 0.
 *
 * @param width how far it advances
 */
record ShapedLine(List<Piece> pieces, double width) {

  ShapedLine {
    pieces = List.copyOf(pieces);
  }

  /** What its letters and pictures cover; empty for a line of spaces. */
  Rectangle2D ink() {
    Rectangle2D all = new Rectangle2D.Double();
    for (Piece piece : pieces) {
      all = Rectangles.union(all, piece.ink());
    }
    return all;
  }
}
