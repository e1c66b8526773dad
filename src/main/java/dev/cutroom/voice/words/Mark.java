package dev.cutroom.voice.words;

/**
 * When a stretch of the text is heard.
 *
 * @param confidence from 0 (guessed) to 1 (told by whoever spoke)
 */
public record Mark(Range range, double fromSeconds, double toSeconds, double confidence) {
  public Mark(Range range, double fromSeconds, double toSeconds) {
    this(range, fromSeconds, toSeconds, 1);
  }
}
