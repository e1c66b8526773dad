package dev.cutroom.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import dev.cutroom.edit.Scripts;
import dev.cutroom.edit.TextCase;
import java.util.ArrayList;
import java.util.List;

/**
 * Words as one text, with a space between two where their script has spaces.
 *
 * @param text line feeds in it are kept
 * @param words where each word lies in the text, in order
 */
record Paragraph(String text, List<Span> words) {

  private static final ULocale GREEK = new ULocale("el");

  Paragraph {
    words = List.copyOf(words);
  }

  /** A part of a text: from a char to before another. */
  record Span(int start, int end) {}

  static Paragraph of(List<String> words, TextCase textCase) {
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    for (String raw : words) {
      String word = cased(raw.replaceAll("\\s+", " "), textCase);
      String bare = word.strip();
      if (!text.isEmpty() && needsSpace(text, bare)) {
        text.append(' ');
      }
      spans.add(new Span(text.length(), text.length() + bare.length()));
      text.append(bare);
      if (word.endsWith(" ")) {
        text.append(' ');
      }
    }
    return new Paragraph(text.toString().stripTrailing(), spans);
  }

  /** A text as one word, with its line feeds. */
  static Paragraph ofTitle(String title, TextCase textCase) {
    String text = cased(title, textCase).strip().replaceAll("[\\s&&[^\\n]]+", " ");
    return new Paragraph(text, List.of(new Span(0, text.length())));
  }

  /** Which word a char belongs to; -1 for one between words. */
  int wordAt(int index) {
    for (int word = 0; word < words.size(); word++) {
      if (index >= words.get(word).start() && index < words.get(word).end()) {
        return word;
      }
    }
    return -1;
  }

  /** Whether a char and the one before it are of one word; a title's words are not known. */
  boolean divides(int index) {
    int word = index < text.length() ? wordAt(index) : -1;
    return words.size() > 1 && word >= 0 && words.get(word).start() < index;
  }

  private static boolean needsSpace(StringBuilder text, String next) {
    int before = text.codePointBefore(text.length());
    return before != ' ' && !next.isEmpty() && !Scripts.joins(text, next);
  }

  private static String cased(String text, TextCase textCase) {
    return switch (textCase) {
      case NONE -> text;
      case UPPER -> UCharacter.toUpperCase(locale(text), text);
      case LOWER -> UCharacter.toLowerCase(locale(text), text);
    };
  }

  /** Greek capitals stand without accents. */
  private static ULocale locale(String text) {
    boolean greek =
        text.codePoints().anyMatch(codePoint -> UScript.getScript(codePoint) == UScript.GREEK);
    return greek ? GREEK : ULocale.ROOT;
  }
}
