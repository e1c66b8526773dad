package dev.cutroom.voice.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text that is longer than a voice takes: at sentences, else at clauses, else at words.
 */
public final class Pieces {
  private static final String CLAUSE_ENDS = ",;:、，；：";

  private Pieces() {}

  /**
   * As few pieces as possible, each of at most {@code limit} characters and with something to say;
   * whatever is between them is blank.
   *
   * @param limit at least 2, so that any character fits
   */
  public static List<Range> of(String text, int limit) {
    if (limit < 2) {
      throw new IllegalArgumentException("A limit of " + limit + " characters");
    }
    List<Range> pieces = new ArrayList<>();
    for (Range sentence : sentences(text)) {
      for (Range part : parts(text, sentence, limit)) {
        append(text, part, limit, pieces);
      }
    }
    return pieces;
  }

  private static List<Range> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<Range> sentences = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      sentences.add(new Range(from, to));
      from = to;
    }
    return sentences;
  }

  /** A sentence that is too long alone, cut behind the last clause, or word, that fits. */
  private static List<Range> parts(String text, Range sentence, int limit) {
    List<Range> parts = new ArrayList<>();
    Range rest = stripped(text, sentence);
    while (rest.length() > limit) {
      int cut = cut(text, rest, limit);
      parts.add(stripped(text, new Range(rest.start(), cut)));
      rest = stripped(text, new Range(cut, rest.end()));
    }
    parts.add(rest);
    return parts;
  }

  private static int cut(String text, Range rest, int limit) {
    int blank = -1;
    for (int at = rest.start() + limit; at > rest.start(); at--) {
      char before = text.charAt(at - 1);
      // A comma between digits ends no clause.
      if (CLAUSE_ENDS.indexOf(before) >= 0 && !Character.isDigit(text.charAt(at))) {
        return at;
      }
      if (blank < 0 && Character.isWhitespace(text.charAt(at))) {
        blank = at;
      }
    }
    if (blank > rest.start()) {
      return blank;
    }
    int hard = rest.start() + limit;
    return Character.isLowSurrogate(text.charAt(hard)) ? hard - 1 : hard;
  }

  private static void append(String text, Range part, int limit, List<Range> pieces) {
    if (part.length() == 0) {
      return;
    }
    int last = pieces.size() - 1;
    boolean silent = !Scripts.speakable(part.of(text));
    if (last >= 0 && part.end() - pieces.get(last).start() <= limit) {
      pieces.set(last, new Range(pieces.get(last).start(), part.end()));
    } else if (!silent) {
      pieces.add(part);
    }
  }

  private static Range stripped(String text, Range range) {
    int start = range.start();
    int end = range.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Range(start, end);
  }
}
