package dev.cutroom.text;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Lines that stand one under the other, each centred, around x = 0.
 *
 * @param size of the em square that it was set in, in pixels
 * @param lines with the baseline of each; the first baseline is 0
 */
record TextBlock(double size, List<PlacedLine> lines) {

  /** Nominal extents, so that captions with and without tall letters stand on the same line. */
  private static final double ASCENT = 0.74;

  private static final double DESCENT = 0.24;

  TextBlock {
    lines = List.copyOf(lines);
  }

  /**
   * @param x where the line begins
   */
  record PlacedLine(ShapedLine line, double x, double baseline) {

    Rectangle2D ink() {
      Rectangle2D ink = line.ink();
      return new Rectangle2D.Double(
          ink.getX() + x, ink.getY() + baseline, ink.getWidth(), ink.getHeight());
    }
  }

  /** Everything that letters and pictures cover, and the height that lines have by design. */
  Rectangle2D extent() {
    double bottom = lines.get(lines.size() - 1).baseline() + DESCENT * size;
    Rectangle2D extent = new Rectangle2D.Double(0, -ASCENT * size, 0, bottom + ASCENT * size);
    for (PlacedLine line : lines) {
      if (!line.line().ink().isEmpty()) {
        extent = extent.createUnion(line.ink());
      }
    }
    return extent;
  }
}
