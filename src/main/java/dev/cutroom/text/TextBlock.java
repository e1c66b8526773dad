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

    /** What its letters cover, and at least the height that a line has by design. */
    Rectangle2D extent(double size) {
      Rectangle2D ink = line.ink();
      double top = Math.min(ink.getMinY(), -ASCENT * size);
      double bottom = Math.max(ink.getMaxY(), DESCENT * size);
      return new Rectangle2D.Double(x + ink.getX(), baseline + top, ink.getWidth(), bottom - top);
    }
  }

  /** Everything that letters and pictures cover, and the height that lines have by design. */
  Rectangle2D extent() {
    Rectangle2D extent = lines.get(0).extent(size);
    for (PlacedLine line : lines) {
      extent = extent.createUnion(line.extent(size));
    }
    return extent;
  }
}
