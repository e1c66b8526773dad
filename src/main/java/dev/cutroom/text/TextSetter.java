package dev.cutroom.text;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sets a paragraph into a box: broken into few balanced lines, smaller where it must be, and never
 * beyond the box by a glyph's real extent.
 */
final class TextSetter {

  /** Down to here a text shrinks before it takes more lines than the style likes. */
  private static final double LEAST_SHRINK = 0.68;

  private static final double STEP = 0.96;
  private static final double REFERENCE = 100;

  private final Paragraph paragraph;
  private final List<FontRun> runs;
  private final LetterForm form;
  private final List<Segment> segments;
  private final double[] width;
  private final double[] gap;

  TextSetter(Paragraph paragraph, LetterForm form) {
    this.paragraph = paragraph;
    this.form = form;
    this.runs = FontRuns.of(paragraph.text(), form.typeface());
    this.segments = new ArrayList<>(Segment.of(paragraph.text()));
    this.width = new double[segments.size()];
    this.gap = new double[segments.size()];
    measure(segments, width, gap);
  }

  /**
   * @param size wanted, in pixels
   * @param maxWidth of the letters, in pixels
   * @param maxHeight of the letters, in pixels
   */
  TextBlock set(double size, double maxWidth, double maxHeight) {
    for (double smaller = 1; ; smaller *= STEP) {
      boolean squeezed = smaller < LEAST_SHRINK;
      Optional<TextBlock> block = attempt(size * smaller, maxWidth, maxHeight, squeezed);
      if (block.isPresent()) {
        return block.get();
      }
      if (size * smaller < 1) {
        throw new IllegalArgumentException("A text of %d chars fits into no box of %.0f × %.0f px"
            .formatted(paragraph.text().length(), maxWidth, maxHeight));
      }
    }
  }

  private Optional<TextBlock> attempt(
      double size, double maxWidth, double maxHeight, boolean squeezed) {
    double limit = maxWidth * REFERENCE / size;
    List<Segment> pieces = segments;
    double[] widths = width;
    double[] gaps = gap;
    if (squeezed && Arrays.stream(width).anyMatch(wide -> wide > limit)) {
      pieces = broken(limit);
      widths = new double[pieces.size()];
      gaps = new double[pieces.size()];
      measure(pieces, widths, gaps);
    }
    var lines = new Lines(pieces, widths, gaps, limit);
    Optional<Integer> fewest = lines.fewest();
    if (fewest.isEmpty() || fewest.get() > form.maxLines() && !squeezed) {
      return Optional.empty();
    }
    TextBlock block = block(size, pieces, lines.balanced(fewest.get()));
    Rectangle2D extent = block.extent();
    return extent.getWidth() <= maxWidth && extent.getHeight() <= maxHeight
        ? Optional.of(block)
        : Optional.empty();
  }

  private List<Segment> broken(double limit) {
    var pieces = new ArrayList<Segment>();
    for (int i = 0; i < segments.size(); i++) {
      if (width[i] > limit) {
        pieces.addAll(Segment.characters(paragraph.text(), segments.get(i)));
      } else {
        pieces.add(segments.get(i));
      }
    }
    return pieces;
  }

  private void measure(List<Segment> pieces, double[] widths, double[] gaps) {
    var shaper = new Shaper(paragraph, runs, REFERENCE, form.letterSpacing() * REFERENCE);
    for (int i = 0; i < pieces.size(); i++) {
      Segment piece = pieces.get(i);
      widths[i] = shaper.advance(piece.start(), piece.end());
      gaps[i] = shaper.advance(piece.end(), piece.next());
    }
  }

  private TextBlock block(double size, List<Segment> pieces, List<Integer> ends) {
    var shaper = new Shaper(paragraph, runs, size, form.letterSpacing() * size);
    var placed = new ArrayList<TextBlock.PlacedLine>();
    int first = 0;
    double baseline = 0;
    double reach = 0;
    for (int end : ends) {
      ShapedLine line = shaper.line(pieces.get(first).start(), pieces.get(end - 1).end());
      // Half of the spacing after the last letter would shift the line to the left.
      double trailing = form.letterSpacing() * size;
      Rectangle2D ink = line.ink();
      if (!placed.isEmpty()) {
        // Tall letters (Thai, Devanagari, stacked accents) move their line down instead of touching.
        double needed = reach - ink.getMinY() + form.lineGap() * size;
        baseline += Math.max(form.lineHeight() * size, needed - baseline);
      }
      reach = baseline + Math.max(0, ink.getMaxY());
      placed.add(new TextBlock.PlacedLine(line, -(line.width() - trailing) / 2, baseline));
      first = end;
    }
    return new TextBlock(size, placed);
  }
}
