package dev.cutroom.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as words: at spaces, and by dictionary where a script has none. */
final class Words {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Words() {}

  /** The words of a text, sharing a time by their lengths. */
  static List<Word> timed(String text, Duration start, Duration end) {
    List<String> words = split(text);
    long letters = words.stream().mapToLong(Words::letters).sum();
    long nanos = end.minus(start).toNanos();
    var timed = new ArrayList<Word>();
    long passed = 0;
    for (String word : words) {
      Duration from = start.plusNanos(nanos * passed / letters);
      passed += letters(word);
      timed.add(new Word(word, from, start.plusNanos(nanos * passed / letters)));
    }
    return timed;
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
      if (last >= 0 && bothUnspaced(words.get(last), token)) {
        words.set(last, words.get(last) + " ");
      }
      if (token.codePoints().anyMatch(Paragraph::isOfUnspacedScript)) {
        divide(token, words);
      } else {
        words.add(token);
      }
    }
    return words;
  }

  private static boolean bothUnspaced(String before, String after) {
    return Paragraph.isOfUnspacedScript(before.codePointBefore(before.length()))
        && Paragraph.isOfUnspacedScript(after.codePointAt(0));
  }

  /** Punctuation stays with the word before it, opening brackets with the one after. */
  private static void divide(String token, List<String> words) {
    BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    boundaries.setText(token);
    int first = words.size();
    var opening = new StringBuilder();
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      String piece = token.substring(start, end);
      start = end;
      boolean letters = piece.codePoints().anyMatch(Character::isLetterOrDigit);
      boolean opens = "([{«“‘「『（【《〈".contains(piece);
      if (letters || (words.size() == first && !opens)) {
        words.add(opening + piece);
        opening.setLength(0);
      } else if (opens) {
        opening.append(piece);
      } else {
        words.set(words.size() - 1, words.get(words.size() - 1) + piece);
      }
    }
    if (!opening.isEmpty()) {
      words.add(opening.toString());
    }
  }

  private static long letters(String word) {
    return Math.max(1, word.codePoints().filter(Character::isLetterOrDigit).count());
  }
}
