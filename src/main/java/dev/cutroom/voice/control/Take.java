package dev.cutroom.voice.control;

import dev.cutroom.voice.SpokenWord;
import dev.cutroom.voice.VoiceWarning;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.words.Mark;
import java.time.Duration;
import java.util.List;

/**
 * One piece as it was spoken: its sound at 48 kHz, and its words.
 *
 * @param words one mark for each word of {@code text}
 */
record Take(String text, Pcm sound, List<Mark> words, List<VoiceWarning> warnings) {
  private static final double MICROS = 1e6;

  /** In microseconds, which nobody can hear and everybody can write down. */
  List<SpokenWord> spokenWords() {
    return words.stream()
        .map(
            mark ->
                new SpokenWord(
                    mark.range().of(text),
                    duration(mark.fromSeconds()),
                    duration(mark.toSeconds()),
                    mark.confidence()))
        .toList();
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * MICROS) * 1000);
  }
}
