package dev.cutroom.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.cutroom.edit.Scripts;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as words: at spaces, and by dictionary where a script has none. */
final class Words {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final String OPENING = "([{«“‘「『（【《〈";

  private Words() {}

  /** The words of a text, sharing a time by their lengths. */
  static List<Word> timed(String text, Duration start, Duration end) {
    List<String> words = split(text);
    long letters = words.stream().mapToLong(Words::letters).sum();
    Duration length = end.minus(start);
    var timed = new ArrayList<Word>();
    long passed = 0;
    for (String word : words) {
      Duration from = start.plus(share(length, passed, letters));
      passed += letters(word);
      timed.add(new Word(word, from, start.plus(share(length, passed, letters))));
    }
    return timed;
  }

  /** So many of all parts; without the product, which could be more than a {@code long} holds. */
  private static Duration share(Duration length, long parts, long all) {
    long nanos = length.toNanos();
    return Duration.ofNanos(nanos / all * parts + nanos % all * parts / all);
  }

  /** A word as several where its script has no spaces, sharing its time; mostly itself. */
  static List<Word> divided(Word word) {
    if (word.text().codePoints().noneMatch(Scripts::isUnspaced)) {
      return List.of(word);
    }
    List<Word> words = timed(word.text(), word.start(), word.end());
    if (words.size() < 2) {
      return List.of(word);
    }
    if (word.text().endsWith(" ")) {
      Word last = words.remove(words.size() - 1);
      words.add(new Word(last.text() + " ", last.start(), last.end()));
    }
    return words;
  }

  /**
   * In a script without spaces a word keeps the space that follows it, for there it means a pause;
   * in all others a space is understood.
   */
  static List<String> split(String text) {
    var words = new ArrayList<String>();
    for (String token : SPACE.split(text.strip(), -1)) {
      if (token.isEmpty()) {
        continue;
      }
      int last = words.size() - 1;
      if (last >= 0 && Scripts.joins(words.get(last), token)) {
        words.set(last, words.get(last) + " ");
      }
      if (token.codePoints().anyMatch(Scripts::isUnspaced)) {
        divide(token, words);
      } else {
        words.add(token);
      }
    }
    return words;
  }

  /**
   * Punctuation stays with the word before it, opening brackets with the one after; and what is of
   * another script stays too (3月), for between them a space would be understood.
   */
  private static void divide(String token, List<String> words) {
    BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    boundaries.setText(token);
    int begin = 0;
    int opening = 0;
    boolean any = false;
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      String piece = token.substring(start, end);
      boolean letters = piece.codePoints().anyMatch(Character::isLetterOrDigit);
      boolean opens = OPENING.contains(piece);
      boolean unspaced =
          any
              && Scripts.isUnspaced(token.codePointBefore(opening))
              && Scripts.isUnspaced(token.codePointAt(opening));
      if (letters && unspaced) {
        words.add(token.substring(begin, opening));
        begin = opening;
      }
      any |= !opens;
      opening = opens ? opening : end;
      start = end;
    }
    if (any) {
      words.add(token.substring(begin, opening));
      begin = opening;
    }
    if (begin < token.length()) {
      words.add(token.substring(begin));
    }
  }

  private static long letters(String word) {
    return Math.max(1, word.codePoints().filter(Character::isLetterOrDigit).count());
  }
}
