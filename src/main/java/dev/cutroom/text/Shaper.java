package dev.cutroom.text;

import com.ibm.icu.lang.UScript;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Turns parts of a paragraph into glyph outlines: letters join, marks sit where they belong and
 * right-to-left runs stand in visual order. It shapes each run by {@link Font#layoutGlyphVector},
 * the same HarfBuzz that TextLayout calls, because words need to be coloured and moved one by one,
 * which a TextLayout does not give.
 */
final class Shaper {

  /** Outlines as designed: no hinting to pixels, positions between pixels. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Paragraph paragraph;
  private final List<FontRun> runs;
  private final char[] chars;
  private final Bidi bidi;
  private final double size;
  private final double spacing;
  private final double wordSpacing;

  /**
   * @param form its letter spacing applies to scripts whose letters do not join
   * @param size of the em square in pixels
   */
  Shaper(Paragraph paragraph, List<FontRun> runs, LetterForm form, double size) {
    this.paragraph = paragraph;
    this.runs = runs;
    this.chars = paragraph.text().replace('\n', ' ').toCharArray();
    this.bidi = new Bidi(paragraph.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    this.size = size;
    this.spacing = form.letterSpacing() * size;
    this.wordSpacing = form.wordSpacing() * size;
  }

  /** How far a part of the paragraph advances. */
  double advance(int start, int end) {
    return line(start, end).width();
  }

  /** A part of the paragraph in visual order, its baseline at y = 0, beginning at x = 0. */
  ShapedLine line(int start, int end) {
    if (start >= end) {
      return new ShapedLine(List.of(), 0);
    }
    Bidi line = bidi.createLineBidi(start, end);
    List<Piece> logical = new ArrayList<>();
    List<Byte> levels = new ArrayList<>();
    List<Integer> borders = List.copyOf(borders(start, end, line));
    for (int i = 0; i + 1 < borders.size(); i++) {
      int from = borders.get(i);
      int level = line.getLevelAt(from - start);
      logical.add(piece(from, borders.get(i + 1), level % 2 == 1));
      levels.add((byte) level);
    }
    Piece[] visual = logical.toArray(new Piece[0]);
    var level = new byte[visual.length];
    for (int i = 0; i < level.length; i++) {
      level[i] = levels.get(i);
    }
    Bidi.reorderVisually(level, 0, visual, 0, visual.length);
    return laidOut(visual);
  }

  private static ShapedLine laidOut(Piece[] visual) {
    var placed = new ArrayList<Piece>();
    double x = 0;
    for (Piece piece : visual) {
      placed.add(piece.at(x));
      x += piece.advance();
    }
    return new ShapedLine(placed, x);
  }

  /** Where the font, the direction or the word changes. */
  private SortedSet<Integer> borders(int start, int end, Bidi line) {
    var borders = new TreeSet<Integer>();
    borders.add(start);
    borders.add(end);
    for (FontRun run : runs) {
      border(run.start(), start, end, borders);
      border(run.end(), start, end, borders);
    }
    for (int i = 0; i < line.getRunCount(); i++) {
      border(start + line.getRunStart(i), start, end, borders);
    }
    for (Paragraph.Span word : paragraph.words()) {
      border(word.start(), start, end, borders);
      border(word.end(), start, end, borders);
    }
    return borders;
  }

  private static void border(int at, int start, int end, Set<Integer> borders) {
    if (at > start && at < end) {
      borders.add(at);
    }
  }

  private Piece piece(int start, int end, boolean rightToLeft) {
    int word = paragraph.wordAt(start);
    FontRun run = runAt(start);
    if (run instanceof FontRun.Letters letters) {
      return letters(letters.typeface(), word, start, end, rightToLeft);
    }
    if (run instanceof FontRun.Picture picture) {
      return Piece.picture(word, rightToLeft, picture.emoji(), size);
    }
    // Refused before; a gap is better than the sign for a missing glyph.
    return Piece.nothing(word, rightToLeft, size / 2);
  }

  private FontRun runAt(int index) {
    for (FontRun run : runs) {
      if (index >= run.start() && index < run.end()) {
        return run;
      }
    }
    throw new IllegalArgumentException("No run at " + index);
  }

  private Piece letters(Typeface typeface, int word, int start, int end, boolean rightToLeft) {
    Font font = typeface.at((float) size);
    int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    GlyphVector glyphs = font.layoutGlyphVector(CONTEXT, chars, start, end, direction);
    double extra = spacing == 0 || joins(start, end) ? 0 : spread(glyphs);
    double advance = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() + extra;
    if (word < 0) {
      advance += wordSpacing * spaces(start, end);
    }
    return Piece.letters(word, rightToLeft, advance, glyphs.getOutline());
  }

  private long spaces(int start, int end) {
    return paragraph.text().substring(start, end).chars().filter(c -> c == ' ').count();
  }

  /** Moves letters apart, marks with the letter that they sit on. */
  private double spread(GlyphVector glyphs) {
    double added = 0;
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      Point2D position = glyphs.getGlyphPosition(i);
      glyphs.setGlyphPosition(i, new Point2D.Double(position.getX() + added, position.getY()));
      if (glyphs.getGlyphMetrics(i).getAdvanceX() > size / 100) {
        added += spacing;
      }
    }
    return added;
  }

  /** Scripts of which a gap between letters breaks the word: written joined, or hung on a line. */
  private boolean joins(int start, int end) {
    return paragraph
        .text()
        .substring(start, end)
        .codePoints()
        .map(UScript::getScript)
        .anyMatch(
            script ->
                switch (script) {
                  case UScript.COMMON,
                      UScript.INHERITED,
                      UScript.LATIN,
                      UScript.GREEK,
                      UScript.CYRILLIC,
                      UScript.HEBREW,
                      UScript.HAN,
                      UScript.HIRAGANA,
                      UScript.KATAKANA,
                      UScript.HANGUL ->
                      false;
                  default -> true;
                });
  }

  /** Moves an outline. */
  static Shape moved(Shape shape, double x, double y) {
    return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
  }
}
