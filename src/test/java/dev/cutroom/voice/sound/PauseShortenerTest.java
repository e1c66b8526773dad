package dev.cutroom.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cutroom.voice.sound.PauseShortener.Longest;
import dev.cutroom.voice.sound.PauseShortener.Shortened;
import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.Range;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class PauseShortenerTest {
  private static final Longest LONGEST = new Longest(0.5, 0.05, 0.2);

  @Test
  void pausesAreShortenedAndTheWordsMoveAlong() {
    // 1 s silence, 1 s tone, 2 s silence, 1 s tone, 1 s silence.
    Pcm sound = Pcm.joined(List.of(silence(1), tone(1), silence(2), tone(1), silence(1)));
    List<Mark> words = List.of(word(0, 1, 2), word(2, 4, 5));

    Shortened shorter = PauseShortener.shorten(sound, words, LONGEST);

    assertThat(shorter.sound().seconds()).isCloseTo(0.05 + 1 + 0.5 + 1 + 0.2, within(0.03));
    assertThat(shorter.words().get(0).fromSeconds()).isCloseTo(0.05, within(0.015));
    assertThat(shorter.words().get(1).fromSeconds()).isCloseTo(1.55, within(0.015));
    assertThat(shorter.words().get(1).toSeconds()).isCloseTo(2.55, within(0.015));
  }

  @Test
  void soundWithoutLongPausesIsLeftAlone() {
    Pcm sound = Pcm.joined(List.of(tone(1), silence(0.4), tone(1)));
    assertThat(PauseShortener.shorten(sound, List.of(), LONGEST).sound()).isSameAs(sound);
    Pcm nothing = silence(3);
    assertThat(PauseShortener.shorten(nothing, List.of(), LONGEST).sound()).isSameAs(nothing);
  }

  @Property(tries = 100)
  void eachWordKeepsItsSoundAndItsLength(
      @ForAll @Size(min = 1, max = 5) List<@DoubleRange(min = 0.05, max = 2) Double> pauses) {
    List<Pcm> parts = new ArrayList<>();
    List<Mark> words = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < pauses.size(); i++) {
      parts.add(silence(pauses.get(i)));
      at += parts.get(parts.size() - 1).seconds();
      parts.add(tone(0.3));
      words.add(word(2 * i, at, at + 0.3));
      at += 0.3;
    }
    Shortened shorter = PauseShortener.shorten(Pcm.joined(parts), words, LONGEST);
    for (Mark word : shorter.words()) {
      assertThat(word.toSeconds() - word.fromSeconds()).isCloseTo(0.3, within(0.011));
      int middle = (int) ((word.fromSeconds() + 0.15) * Pcm.RATE);
      assertThat(Silences.of(shorter.sound().slice(middle - 2400, middle + 2400), 0.02)).isEmpty();
    }
    assertThat(Silences.of(shorter.sound(), 0.55)).isEmpty();
  }

  private static Mark word(int at, double from, double to) {
    return new Mark(new Range(at, at + 1), from, to);
  }

  private static Pcm silence(double seconds) {
    return Pcm.silence(Pcm.RATE, seconds);
  }

  private static Pcm tone(double seconds) {
    short[] samples = new short[(int) Math.round(Pcm.RATE * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 300 * i / Pcm.RATE));
    }
    return new Pcm(Pcm.RATE, samples);
  }
}
