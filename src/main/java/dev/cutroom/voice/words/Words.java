package dev.cutroom.voice.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, as captions show them: what stands between blanks, punctuation included. In
 * scripts without blanks the dictionary decides, and each Han character is a word. What has neither
 * letter nor digit, such as a dash, belongs to the word before it, at the beginning to the one
 * behind.
 */
public final class Words {
  private static final Locale THAI = Locale.forLanguageTag("th");

  private Words() {}

  /** In the order of the text; none overlap. */
  public static List<Range> of(String text) {
    List<Range> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isBlank(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        addChunk(text, new Range(at, end), pieces);
      }
      at = end + 1;
    }
    return glued(text, pieces);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void addChunk(String text, Range chunk, List<Range> pieces) {
    String content = chunk.of(text);
    if (content.codePoints().noneMatch(Scripts::unspaced)) {
      pieces.add(chunk);
      return;
    }
    BreakIterator breaks = BreakIterator.getWordInstance(THAI);
    breaks.setText(content);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      addPiece(text, new Range(chunk.start() + from, chunk.start() + to), pieces);
      from = to;
    }
  }

  private static void addPiece(String text, Range piece, List<Range> pieces) {
    int from = piece.start();
    for (int at = from; at < piece.end(); ) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (Character.isIdeographic(codePoint)) {
        if (at > from) {
          pieces.add(new Range(from, at));
        }
        pieces.add(new Range(at, next));
        from = next;
      }
      at = next;
    }
    if (piece.end() > from) {
      pieces.add(new Range(from, piece.end()));
    }
  }

  private static List<Range> glued(String text, List<Range> pieces) {
    List<Range> words = new ArrayList<>();
    int openingFrom = -1;
    for (Range piece : pieces) {
      boolean silent = !Scripts.speakable(piece.of(text));
      if (silent && words.isEmpty()) {
        openingFrom = openingFrom < 0 ? piece.start() : openingFrom;
      } else if (silent) {
        Range before = words.remove(words.size() - 1);
        words.add(new Range(before.start(), piece.end()));
      } else {
        words.add(openingFrom < 0 ? piece : new Range(openingFrom, piece.end()));
        openingFrom = -1;
      }
    }
    return words;
  }
}
