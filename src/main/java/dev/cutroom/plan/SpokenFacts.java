package dev.cutroom.plan;

import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What must be known of a text that was spoken.
 *
 * @param sha256 of the sound's bytes
 * @param words when each word is heard, since the sound begins; in order
 * @param guessed whether nobody has spoken it yet and its times are but likely: then nothing is
 *     refused for their sake
 */
public record SpokenFacts(String sha256, Duration duration, List<Word> words, boolean guessed) {

  public SpokenFacts {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(duration, "duration");
    words = List.copyOf(words);
  }

  /** Of a text that was spoken. */
  public SpokenFacts(String sha256, Duration duration, List<Word> words) {
    this(sha256, duration, words, false);
  }
}
