package dev.cutroom.edit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is read at once, and when.
 *
 * @param start since the beginning of the captions clip
 * @param end since the beginning of the captions clip
 * @param words in order, each within the cue
 */
public record Cue(Duration start, Duration end, List<Word> words) {

  private static final Pattern WORD = Pattern.compile("(?:\\{\\{[^{}]*}}|\\S)+");

  public Cue {
    start = Micros.round(start);
    end = Micros.round(end);
    words = List.copyOf(words);
  }

  /**
   * A cue of which only the text is known: its words, split at white space outside of merge fields,
   * share the time by their lengths.
   *
   * @param text of at most {@link Limits#MAX_TITLE_CHARS} characters
   */
  public static Cue ofText(Duration start, Duration end, String text) {
    List<String> texts = WORD.matcher(text).results().map(MatchResult::group).toList();
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

  /** The same cue that much later; what would be seen after {@code end} is not. */
  public Cue later(Duration by, Duration end) {
    List<Word> moved =
        words.stream()
            .map(word -> new Word(word.text(), word.start().plus(by), word.end().plus(by)))
            .toList();
    Duration over = this.end.plus(by);
    return new Cue(start.plus(by), over.compareTo(end) < 0 ? over : end, moved);
  }

  /** The words with a space between each two. */
  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
