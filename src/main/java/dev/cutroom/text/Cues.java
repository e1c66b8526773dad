package dev.cutroom.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.TextCase;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is seen at once: words with times, grouped so that they can be read. Pure. */
public final class Cues {

  /** More characters a second are hard to read: the upper end of what subtitlers allow. */
  public static final double MAX_CHARS_PER_SECOND = 20;

  /** A short form's caption is a glance: two short lines. */
  private static final int MAX_CHARS = 30;

  private static final Duration MAX_LENGTH = Duration.ofMillis(3500);
  private static final Duration PAUSE = Duration.ofMillis(600);

  /** Between cues nearer than this the earlier one stays, so that nothing flickers. */
  private static final Duration BRIDGED = Duration.ofMillis(400);

  /** How long a cue stays after its last word, where nothing follows. */
  private static final Duration LINGER = Duration.ofMillis(250);

  private static final String SENTENCE_ENDS = ".!?…。！？؟।";

  private Cues() {}

  /**
   * Groups words into cues: a sentence's end and a pause end a cue. What is too long in between is
   * divided into as few cues as can be, as evenly as can be, so that no word is left alone.
   *
   * @param words in order, without overlap
   * @param wordsPerCue at most; null: as many as can be read at a glance
   */
  public static List<Cue> ofWords(List<Word> words, @Nullable Integer wordsPerCue) {
    var groups = new ArrayList<List<Word>>();
    int begin = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || endsThought(words.get(i - 1), words.get(i))) {
        groups.addAll(CueGroups.even(words.subList(begin, i), wordsPerCue));
        begin = i;
      }
    }
    return timed(groups);
  }

  /**
   * A given cue as it is read: where a script has no spaces its words are divided by dictionary,
   * and no more of them are seen at once than asked. Its own borders stay.
   *
   * @param wordsPerCue at most; null: all of them
   */
  public static List<Cue> given(Cue cue, @Nullable Integer wordsPerCue) {
    List<Word> words = cue.words().stream().flatMap(word -> Words.divided(word).stream()).toList();
    if (wordsPerCue == null || words.isEmpty()) {
      return List.of(new Cue(cue.start(), cue.end(), words));
    }
    List<Cue> parts = ofWords(words, wordsPerCue);
    var given = new ArrayList<Cue>();
    for (int i = 0; i < parts.size(); i++) {
      Duration start = i == 0 ? cue.start() : parts.get(i).start();
      Duration end = i == parts.size() - 1 ? cue.end() : parts.get(i + 1).start();
      given.add(new Cue(start, end, parts.get(i).words()));
    }
    return List.copyOf(given);
  }

  /** A cue of which only the text is known: its words share the time by their lengths. */
  public static Cue ofText(Duration start, Duration end, String text) {
    return new Cue(start, end, Words.timed(text, start, end));
  }

  /** The cues that few can read in their time. */
  public static List<ReadingWarning> warnings(List<Cue> cues) {
    var warnings = new ArrayList<ReadingWarning>();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      double seconds = cue.end().minus(cue.start()).toNanos() / 1e9;
      double speed = seconds <= 0 ? Double.POSITIVE_INFINITY : length(cue.words()) / seconds;
      if (speed > MAX_CHARS_PER_SECOND) {
        warnings.add(
            new ReadingWarning(
                i,
                speed,
                String.format(
                    Locale.ROOT,
                    "The cue at %s asks for %.0f characters a second; most people read up to %.0f.",
                    SubtitleTime.vtt(cue.start()),
                    speed,
                    MAX_CHARS_PER_SECOND)));
      }
    }
    return warnings;
  }

  private static boolean endsThought(Word last, Word next) {
    return endsSentence(last) || next.start().minus(last.end()).compareTo(PAUSE) >= 0;
  }

  /** Whether words can be read at one glance. */
  static boolean fit(List<Word> words, @Nullable Integer wordsPerCue) {
    if (wordsPerCue != null) {
      return words.size() <= wordsPerCue;
    }
    Duration lasting = words.get(words.size() - 1).end().minus(words.get(0).start());
    return length(words) <= MAX_CHARS && lasting.compareTo(MAX_LENGTH) <= 0;
  }

  private static boolean endsSentence(Word word) {
    String text = word.text().strip().replaceAll("[\"'”’»)\\]」』]+$", "");
    return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static List<Cue> timed(List<List<Word>> groups) {
    var cues = new ArrayList<Cue>();
    for (int i = 0; i < groups.size(); i++) {
      List<Word> words = groups.get(i);
      Duration end = words.get(words.size() - 1).end();
      if (i + 1 < groups.size()) {
        Duration next = groups.get(i + 1).get(0).start();
        Duration gap = next.minus(end);
        end = gap.compareTo(BRIDGED) <= 0 ? next : end.plus(LINGER);
      } else {
        end = end.plus(LINGER);
      }
      cues.add(new Cue(words.get(0).start(), end, words));
    }
    return List.copyOf(cues);
  }

  /** In narrow characters; those of Chinese, Japanese and Korean count for two. */
  static int length(List<Word> words) {
    String text = Paragraph.of(words.stream().map(Word::text).toList(), TextCase.NONE).text();
    return text.codePoints().map(Cues::weight).sum();
  }

  private static int weight(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    return Fonts.isInvisible(codePoint) && codePoint != ' ' ? 0 : wide ? 2 : 1;
  }
}
