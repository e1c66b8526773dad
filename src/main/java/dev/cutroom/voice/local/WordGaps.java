package dev.cutroom.voice.local;

import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.sound.Silences;
import dev.cutroom.voice.sound.Silences.Silence;
import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.Range;
import dev.cutroom.voice.words.WordTimes;
import dev.cutroom.voice.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The times of words that were spoken with a long pause behind each. Where more or fewer stretches
 * are heard than there are words (a number is several, "of the" may be one), each stretch belongs
 * to the words that stand where it does in the text, by length.
 */
final class WordGaps {
  /** In hundredths of a second at the usual speed. */
  static final int GAP_CENTIS = 60;

  /** Longer than any closure, shorter than the gap. */
  private static final double SHORTEST_GAP = 0.3;

  private WordGaps() {}

  static List<Mark> words(String text, Pcm sound) {
    List<Range> words = Words.of(text);
    List<Mark> heard = heard(sound);
    if (heard.isEmpty() || words.isEmpty()) {
      return List.of();
    }
    if (heard.size() == words.size()) {
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        Mark at = heard.get(i);
        marks.add(new Mark(words.get(i), at.fromSeconds(), at.toSeconds()));
      }
      return marks;
    }
    return WordTimes.of(text, byLength(words, heard), sound.seconds());
  }

  private static List<Mark> heard(Pcm sound) {
    List<Mark> heard = new ArrayList<>();
    double from = 0;
    List<Silence> gaps = new ArrayList<>(Silences.of(sound, SHORTEST_GAP));
    gaps.add(new Silence(sound.seconds(), sound.seconds()));
    for (Silence gap : gaps) {
      if (gap.from() - from > 0.02) {
        heard.add(new Mark(new Range(0, 0), from, gap.from()));
      }
      from = gap.to();
    }
    return heard;
  }

  /**
   * Lays the words over the stretches, by their share of all letters and of all sound. Not sure,
   * and said so.
   */
  private static List<Mark> byLength(List<Range> words, List<Mark> heard) {
    double letters = words.stream().mapToInt(Range::length).sum();
    double spoken = heard.stream().mapToDouble(at -> at.toSeconds() - at.fromSeconds()).sum();
    List<Mark> marks = new ArrayList<>();
    double done = 0;
    for (Range word : words) {
      double from = at(heard, done / letters * spoken);
      done += word.length();
      marks.add(new Mark(word, from, at(heard, done / letters * spoken), 0.4));
    }
    return marks;
  }

  /** The time at which so much has been spoken. */
  private static double at(List<Mark> heard, double spoken) {
    double rest = spoken;
    for (Mark stretch : heard) {
      double length = stretch.toSeconds() - stretch.fromSeconds();
      if (rest <= length) {
        return stretch.fromSeconds() + rest;
      }
      rest -= length;
    }
    return heard.get(heard.size() - 1).toSeconds();
  }
}
