package dev.cutroom.text;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets a paragraph into a box: broken into few balanced lines, smaller where it must be, and never
 * beyond the box by a glyph's real extent.
 */
final class TextSetter {

  /**
   * What is tried in turn: a little smaller in the style's lines, then one more line in almost full
   * size, then smaller again. Below the last size anything goes, words broken within included.
   */
  private static final List<Attempt> ATTEMPTS =
      List.of(new Attempt(0, 1, 0.8), new Attempt(1, 0.94, 0.62));

  private static final double SQUEEZED = 0.62;
  private static final double STEP = 0.96;
  private static final double REFERENCE = 100;

  /**
   * @param moreLines than the style likes
   * @param from which part of the wanted size
   * @param to which part of it
   */
  private record Attempt(int moreLines, double from, double to) {}

  private final Paragraph paragraph;
  private final List<FontRun> runs;
  private final LetterForm form;
  private final List<Segment> segments;
  private final List<Segment> whole;
  private final double[] width;
  private final double[] gap;

  TextSetter(Paragraph paragraph, LetterForm form) {
    this.paragraph = paragraph;
    this.form = form;
    this.runs = FontRuns.of(paragraph.text(), form.typeface());
    this.segments = Segment.of(paragraph);
    this.whole = Segment.wholeWords(segments);
    this.width = new double[whole.size()];
    this.gap = new double[whole.size()];
    measure(whole, width, gap);
  }

  /**
   * @param size wanted, in pixels
   * @param maxWidth of the letters, in pixels
   * @param maxHeight of the letters, in pixels
   */
  TextBlock set(double size, double maxWidth, double maxHeight) {
    for (Attempt attempt : ATTEMPTS) {
      int lines = form.maxLines() + attempt.moreLines();
      for (double smaller = attempt.from(); smaller >= attempt.to(); smaller *= STEP) {
        Optional<TextBlock> block =
            attempt(size * smaller, maxWidth, maxHeight, lines, whole, width, gap);
        if (block.isPresent()) {
          return block.get();
        }
      }
    }
    return squeezed(size, maxWidth, maxHeight);
  }

  /** As small and in as many lines as it takes. */
  private TextBlock squeezed(double size, double maxWidth, double maxHeight) {
    for (double smaller = size * SQUEEZED; smaller > 0.5; smaller *= STEP) {
      List<Segment> pieces = broken(maxWidth * REFERENCE / smaller);
      var widths = new double[pieces.size()];
      var gaps = new double[pieces.size()];
      measure(pieces, widths, gaps);
      Optional<TextBlock> block =
          attempt(smaller, maxWidth, maxHeight, Integer.MAX_VALUE, pieces, widths, gaps);
      if (block.isPresent()) {
        return block.get();
      }
    }
    throw new IllegalArgumentException(
        "A text of %d chars fits into no box of %.0f × %.0f px"
            .formatted(paragraph.text().length(), maxWidth, maxHeight));
  }

  private Optional<TextBlock> attempt(
      double size,
      double maxWidth,
      double maxHeight,
      int maxLines,
      List<Segment> pieces,
      double[] widths,
      double[] gaps) {
    var lines = new Lines(pieces, widths, gaps, maxWidth * REFERENCE / size);
    Optional<Integer> fewest = lines.fewest();
    if (fewest.isEmpty()
        || fewest.get() > maxLines
        || fewest.get() * form.lineHeight() * size > 2 * maxHeight) {
      return Optional.empty();
    }
    TextBlock block = block(size, pieces, lines.balanced(fewest.get()));
    Rectangle2D extent = block.extent();
    return extent.getWidth() <= maxWidth && extent.getHeight() <= maxHeight
        ? Optional.of(block)
        : Optional.empty();
  }

  private List<Segment> broken(double limit) {
    var widths = new double[segments.size()];
    measure(segments, widths, new double[segments.size()]);
    var pieces = new ArrayList<Segment>();
    for (int i = 0; i < segments.size(); i++) {
      if (widths[i] > limit) {
        pieces.addAll(Segment.characters(paragraph.text(), segments.get(i)));
      } else {
        pieces.add(segments.get(i));
      }
    }
    return pieces;
  }

  private void measure(List<Segment> pieces, double[] widths, double[] gaps) {
    var shaper = new Shaper(paragraph, runs, form, REFERENCE);
    for (int i = 0; i < pieces.size(); i++) {
      Segment piece = pieces.get(i);
      widths[i] = shaper.advance(piece.start(), piece.end());
      gaps[i] = shaper.advance(piece.end(), piece.next());
    }
  }

  private TextBlock block(double size, List<Segment> pieces, List<Integer> ends) {
    var shaper = new Shaper(paragraph, runs, form, size);
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
