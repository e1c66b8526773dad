package dev.cutroom.voice;

import java.time.Duration;
import java.util.List;

/**
 * What was spoken.
 *
 * @param sha256 the stored sound: a WAV of 48 kHz, mono, 16 bit
 * @param words all words of the text, in its order, within the duration and without overlap
 * @param provider who spoke; after a fallback not the one that was ordered
 * @param warnings what a person should know; empty when all went as ordered
 */
public record Spoken(
    String sha256,
    Duration duration,
    List<SpokenWord> words,
    String provider,
    String voice,
    List<VoiceWarning> warnings) {
  public Spoken {
    words = List.copyOf(words);
    warnings = List.copyOf(warnings);
  }
}
