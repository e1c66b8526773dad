package dev.cutroom.voice;

import java.time.Duration;

/**
 * A word and when it is heard.
 *
 * @param text as it stands in the order's text, with its punctuation
 * @param confidence 1: the provider said so; less: found by alignment (below 0.5, better not be
 *     relied on for single words), 0: guessed from the length of the text
 */
public record SpokenWord(String text, Duration start, Duration end, double confidence) {
  public SpokenWord {
    if (start.isNegative() || end.compareTo(start) < 0) {
      throw new IllegalArgumentException("From " + start + " to " + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence of " + confidence);
    }
  }
}
