package dev.cutroom.edit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is read at once, and when.
 *
 * @param start since the beginning of the captions clip
 * @param end since the beginning of the captions clip
 * @param words in order, each within the cue
 */
public record Cue(Duration start, Duration end, List<Word> words) {

  private static final String WHITE_SPACE = " \t\n\u000B\f\r";

  public Cue {
    start = Micros.round(start);
    end = Micros.round(end);
    words = List.copyOf(words);
  }

  /**
   * A cue of which only the text is known: its words, split at white space outside of merge fields,
   * share the time by their lengths.
   *
   * <p>Where a script has no spaces a word is all that stands between two: who draws or speaks
   * divides it.
   */
  public static Cue ofText(Duration start, Duration end, String text) {
    List<String> texts = words(text);
    long letters = texts.stream().mapToLong(String::length).sum();
    long micros = Micros.of(end.minus(start));
    List<Word> words = new ArrayList<>();
    long passed = 0;
    for (String word : texts) {
      Duration begin = start.plus(Micros.ofMicros(micros * passed / letters));
      passed += word.length();
      words.add(new Word(word, begin, start.plus(Micros.ofMicros(micros * passed / letters))));
    }
    return new Cue(start, end, words);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= text.length(); at = after(text, at)) {
      if (at == text.length() || WHITE_SPACE.indexOf(text.charAt(at)) >= 0) {
        if (begin < at) {
          add(words, text.substring(begin, at));
        }
        begin = at + 1;
      }
    }
    return words;
  }

  private static void add(List<String> words, String word) {
    int last = words.size() - 1;
    if (last >= 0 && Scripts.joins(words.get(last), word)) {
      words.set(last, words.get(last) + " ");
    }
    words.add(word);
  }

  /** Behind the merge field that begins here, or else behind the char. */
  private static int after(String text, int at) {
    if (!text.startsWith("{{", at)) {
      return at + 1;
    }
    int over = at + 2;
    while (over < text.length() && text.charAt(over) != '{' && text.charAt(over) != '}') {
      over++;
    }
    return text.startsWith("}}", over) ? over + 2 : at + 1;
  }

  /**
   * The same cue that much later; what would be seen after {@code end} is not, and words that would
   * be spoken then stand without a time of their own at the end.
   */
  public Cue later(Duration by, Duration end) {
    List<Word> moved =
        words.stream()
            .map(
                word ->
                    new Word(
                        word.text(),
                        earlier(word.start().plus(by), end),
                        earlier(word.end().plus(by), end)))
            .toList();
    return new Cue(start.plus(by), earlier(this.end.plus(by), end), moved);
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The words with a space between each two. */
  public String text() {
    return words.stream().map(word -> word.text().strip()).collect(Collectors.joining(" "));
  }
}
