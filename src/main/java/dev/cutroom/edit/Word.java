package dev.cutroom.edit;

import java.time.Duration;
import java.util.Objects;

/**
 * A word of a cue and when it is spoken.
 *
 * @param text without white space, but for one space at its end that has to be said ({@link
 *     Scripts#joins}); it may hold merge fields
 * @param start since the beginning of the captions clip
 * @param end since the beginning of the captions clip
 */
public record Word(String text, Duration start, Duration end) {

  public Word {
    Objects.requireNonNull(text, "text");
    start = Micros.round(start);
    end = Micros.round(end);
  }
}
