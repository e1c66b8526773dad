package dev.cutroom.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that stays on one line.
 *
 * @param start its first char
 * @param end after its last char that is seen
 * @param next where the following segment starts: behind the spaces after this one
 * @param ending what a break after it would look like
 */
record Segment(int start, int end, int next, Ending ending) {

  enum Ending {
    /** The text says that a line ends here. */
    FORCED,
    /** After a comma, a full stop and the like: the best place. */
    PUNCTUATION,
    /** Between words. */
    WORD,
    /** In the middle of a word of a script that allows it, as Chinese does. */
    INSIDE
  }

  private static final String PAUSES = ".,;:!?…—–、。，！？；：」』）)]»؛،؟।";

  /** Where Unicode and the dictionaries for Thai, Chinese and Japanese allow a break. */
  static List<Segment> of(Paragraph paragraph) {
    String text = paragraph.text();
    BreakIterator lines = BreakIterator.getLineInstance(locale(text));
    BreakIterator words = BreakIterator.getWordInstance(locale(text));
    lines.setText(text);
    words.setText(text);
    var segments = new ArrayList<Segment>();
    int start = lines.first();
    for (int next = lines.next(); next != BreakIterator.DONE; next = lines.next()) {
      segments.add(segment(paragraph, start, next, words));
      start = next;
    }
    return segments;
  }

  /** With the parts of each word put together again. */
  static List<Segment> wholeWords(List<Segment> segments) {
    var whole = new ArrayList<Segment>();
    Segment open = null;
    for (Segment segment : segments) {
      open =
          open == null
              ? segment
              : new Segment(open.start, segment.end, segment.next, segment.ending);
      if (open.ending != Ending.INSIDE) {
        whole.add(open);
        open = null;
      }
    }
    if (open != null) {
      whole.add(open);
    }
    return whole;
  }

  /** Each reader's character by itself: for a word that is wider than a line. */
  static List<Segment> characters(String text, Segment segment) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    var pieces = new ArrayList<Segment>();
    int start = segment.start();
    if (start == segment.end()) {
      return List.of(segment);
    }
    while (start < segment.end()) {
      int end = Math.min(characters.following(start), segment.end());
      boolean last = end >= segment.end();
      pieces.add(
          new Segment(
              start, end, last ? segment.next() : end, last ? segment.ending() : Ending.INSIDE));
      start = end;
    }
    return pieces;
  }

  private static Segment segment(Paragraph paragraph, int start, int next, BreakIterator words) {
    String text = paragraph.text();
    int end = next;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Segment(start, end, next, ending(paragraph, start, end, next, words));
  }

  private static Ending ending(
      Paragraph paragraph, int start, int end, int next, BreakIterator words) {
    String text = paragraph.text();
    if (text.substring(end, next).indexOf('\n') >= 0) {
      return Ending.FORCED;
    }
    if (end > start && PAUSES.indexOf(text.charAt(end - 1)) >= 0) {
      return Ending.PUNCTUATION;
    }
    return end < next || (words.isBoundary(next) && !paragraph.divides(next))
        ? Ending.WORD
        : Ending.INSIDE;
  }

  /** Japanese is broken between phrases rather than between any two of its characters. */
  private static ULocale locale(String text) {
    boolean kana =
        text.codePoints()
            .anyMatch(
                codePoint ->
                    Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA);
    return kana ? ULocale.forLanguageTag("ja-u-lw-phrase") : ULocale.ROOT;
  }
}
