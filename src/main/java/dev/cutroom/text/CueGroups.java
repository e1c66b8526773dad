package dev.cutroom.text;

import dev.cutroom.edit.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides words into groups: as few as their lengths allow, and of those the most even ones. Each
 * group costs the square of its length; one that ends where a speaker takes breath costs less.
 */
final class CueGroups {

  /** Worth as much as moving a word of some letters from one group of usual length to the next. */
  private static final int BREATH = 120;

  private static final String BREATHS = ",;:—–،、，；：";

  private final List<Word> words;
  private final @Nullable Integer wordsPerCue;

  /** Of the first so many words: groups, cost, and where the last group begins. */
  private final int[] groups;

  private final long[] costs;
  private final int[] begins;

  private CueGroups(List<Word> words, @Nullable Integer wordsPerCue) {
    this.words = words;
    this.wordsPerCue = wordsPerCue;
    this.groups = new int[words.size() + 1];
    this.costs = new long[words.size() + 1];
    this.begins = new int[words.size() + 1];
  }

  static List<List<Word>> even(List<Word> words, @Nullable Integer wordsPerCue) {
    return new CueGroups(words, wordsPerCue).divided();
  }

  private List<List<Word>> divided() {
    for (int end = 1; end <= words.size(); end++) {
      groups[end] = Integer.MAX_VALUE;
      for (int begin = end - 1; begin >= 0; begin--) {
        List<Word> group = words.subList(begin, end);
        // A word that is too long by itself is a group all the same.
        if (group.size() > 1 && !Cues.fit(group, wordsPerCue)) {
          break;
        }
        consider(begin, end, group);
      }
    }
    List<List<Word>> divided = new ArrayList<>();
    for (int end = words.size(); end > 0; end = begins[end]) {
      divided.add(List.copyOf(words.subList(begins[end], end)));
    }
    Collections.reverse(divided);
    return divided;
  }

  private void consider(int begin, int end, List<Word> group) {
    long length = Cues.length(group);
    long cost = costs[begin] + length * length - (end < words.size() && isBreath(end) ? BREATH : 0);
    int count = groups[begin] + 1;
    if (count < groups[end] || count == groups[end] && cost < costs[end]) {
      groups[end] = count;
      costs[end] = cost;
      begins[end] = begin;
    }
  }

  private boolean isBreath(int end) {
    String text = words.get(end - 1).text().strip();
    return !text.isEmpty() && BREATHS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
