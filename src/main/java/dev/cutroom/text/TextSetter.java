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

  /**
   * What is tried in turn: a little smaller in the style's lines, then one more line in almost full
   * size, then smaller again. Below the last size anything goes, words broken within included.
   */
  private static final List<Attempt> ATTEMPTS =
      List.of(new Attempt(0, 1, 0.8), new Attempt(1, 0.94, 0.62));

  private static final double SQUEEZED = 0.62;
  private static final double STEP = 0.96;
  private static final double SQUEEZED_STEP = 0.92;
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
  private final Measured words;

  TextSetter(Paragraph paragraph, LetterForm form) {
    this.paragraph = paragraph;
    this.form = form;
    this.runs = FontRuns.of(paragraph.text(), form.typeface());
    this.words = measured(Segment.wholeWords(Segment.of(paragraph)));
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
        Optional<TextBlock> block = attempt(size * smaller, maxWidth, maxHeight, lines, words);
        if (block.isPresent()) {
          return block.get();
        }
      }
    }
    return squeezed(size, maxWidth, maxHeight);
  }

  /** As small and in as many lines as it takes. */
  private TextBlock squeezed(double size, double maxWidth, double maxHeight) {
    Measured segments = measured(Segment.of(paragraph));
    Measured characters = null;
    for (double smaller = size * SQUEEZED; smaller > 0.5; smaller *= SQUEEZED_STEP) {
      Measured pieces = segments;
      if (!segments.fits(maxWidth * REFERENCE / smaller)) {
        if (characters == null) {
          characters = measured(characters(segments.segments));
        }
        pieces = characters;
      }
      Optional<TextBlock> block = attempt(smaller, maxWidth, maxHeight, Integer.MAX_VALUE, pieces);
      if (block.isPresent()) {
        return block.get();
      }
    }
    throw new IllegalArgumentException(
        "A text of %d chars fits into no box of %.0f × %.0f px"
            .formatted(paragraph.text().length(), maxWidth, maxHeight));
  }

  private Optional<TextBlock> attempt(
      double size, double maxWidth, double maxHeight, int maxLines, Measured pieces) {
    Lines lines = pieces.lines(maxWidth * REFERENCE / size);
    Optional<Integer> fewest = lines.fewest();
    if (fewest.isEmpty()
        || fewest.get() > maxLines
        || (fewest.get() - 1) * form.lineHeight() * size > maxHeight) {
      return Optional.empty();
    }
    TextBlock block = block(size, pieces.segments, lines.balanced(fewest.get()));
    Rectangle2D extent = block.extent();
    return extent.getWidth() <= maxWidth && extent.getHeight() <= maxHeight
        ? Optional.of(block)
        : Optional.empty();
  }

  private List<Segment> characters(List<Segment> segments) {
    return segments.stream()
        .flatMap(segment -> Segment.characters(paragraph.text(), segment).stream())
        .toList();
  }

  private Measured measured(List<Segment> segments) {
    return new Measured(segments, new Shaper(paragraph, runs, form, REFERENCE));
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
        // Tall letters (Thai, Devanagari, stacked accents) move their line down instead of
        // touching.
        double needed = reach - ink.getMinY() + form.lineGap() * size;
        baseline += Math.max(form.lineHeight() * size, needed - baseline);
      }
      reach = baseline + Math.max(0, ink.getMaxY());
      placed.add(new TextBlock.PlacedLine(line, -(line.width() - trailing) / 2, baseline));
      first = end;
    }
    return new TextBlock(size, placed);
  }

  /** Segments with their widths at the reference size, and those of the spaces after them. */
  private static final class Measured {
    private final List<Segment> segments;
    private final double[] width;
    private final double[] gap;

    Measured(List<Segment> segments, Shaper shaper) {
      this.segments = segments;
      this.width = new double[segments.size()];
      this.gap = new double[segments.size()];
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        width[i] = shaper.advance(segment.start(), segment.end());
        gap[i] = shaper.advance(segment.end(), segment.next());
      }
    }

    boolean fits(double max) {
      return Arrays.stream(width).allMatch(one -> one <= max);
    }

    Lines lines(double max) {
      return new Lines(segments, width, gap, max);
    }
  }
}
