package dev.cutroom.voice.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every word of a text its time.
 *
 * <p>A word lasts from the first to the last mark that touches it. One that no mark touches shares
 * the time between its neighbours by its length, with a confidence of 0. Times never fall, words
 * never overlap, and none passes the end of the sound.
 */
public final class WordTimes {
  private static final double NONE = -1;

  private WordTimes() {}

  /** The times of {@link Words#of the words}, as marks that cover one word each. */
  public static List<Mark> of(String text, List<Mark> marks, double durationSeconds) {
    List<Mark> words = new ArrayList<>();
    int next = 0;
    for (Range word : Words.of(text)) {
      double from = NONE;
      double to = NONE;
      double confidence = 1;
      while (next < marks.size() && marks.get(next).range().end() <= word.start()) {
        next++;
      }
      for (int i = next; i < marks.size() && marks.get(i).range().start() < word.end(); i++) {
        Mark mark = marks.get(i);
        if (mark.range().overlaps(word)) {
          from = from < 0 ? mark.fromSeconds() : Math.min(from, mark.fromSeconds());
          to = Math.max(to, mark.toSeconds());
          confidence = Math.min(confidence, mark.confidence());
        }
      }
      words.add(new Mark(word, from, to, from < 0 ? 0 : confidence));
    }
    fillGaps(words, durationSeconds);
    return ordered(words, durationSeconds);
  }

  /** Words without a time, between two with one, share what is between them. */
  private static void fillGaps(List<Mark> words, double durationSeconds) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).fromSeconds() < 0) {
        int end = i;
        int characters = 0;
        while (end < words.size() && words.get(end).fromSeconds() < 0) {
          characters += words.get(end).range().length();
          end++;
        }
        double from = i == 0 ? 0 : words.get(i - 1).toSeconds();
        double until = end == words.size() ? durationSeconds : words.get(end).fromSeconds();
        double perCharacter = Math.max(0, until - from) / characters;
        for (; i < end; i++) {
          Range range = words.get(i).range();
          double to = from + perCharacter * range.length();
          words.set(i, new Mark(range, from, to, 0));
          from = to;
        }
      }
    }
  }

  private static List<Mark> ordered(List<Mark> words, double durationSeconds) {
    List<Mark> ordered = new ArrayList<>();
    double floor = 0;
    for (int i = 0; i < words.size(); i++) {
      Mark word = words.get(i);
      double ceiling =
          i + 1 < words.size()
              ? Math.min(durationSeconds, Math.max(floor, words.get(i + 1).fromSeconds()))
              : durationSeconds;
      double from = Math.min(Math.max(floor, word.fromSeconds()), durationSeconds);
      double to = Math.max(from, Math.min(word.toSeconds(), Math.max(from, ceiling)));
      ordered.add(new Mark(word.range(), from, to, word.confidence()));
      floor = to;
    }
    return ordered;
  }
}
