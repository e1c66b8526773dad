package dev.cutroom.ffmpeg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private static final int RATE = 48_000;
  private static final int SECONDS = 8;

  @Test
  void theSameSoundIsWhereItBelongs() {
    Envelope.Match match = envelope(speech(1), 0, 1).match(envelope(speech(1), 0, 1));

    assertThat(match.alike()).isTrue();
    assertThat(match.lateSeconds().orElseThrow()).isZero();
  }

  @Test
  void aLateSoundIsLateByAsMuchWhateverItsLevel() {
    Envelope mix = envelope(speech(2), 0, 1);

    assertThat(mix.match(envelope(speech(2), RATE / 20, 0.3f)).lateSeconds().orElseThrow())
        .isCloseTo(0.050, within(0.003));
    assertThat(envelope(speech(2), RATE / 25, 1).match(mix).lateSeconds().orElseThrow())
        .isCloseTo(-0.040, within(0.003));
  }

  @Test
  void anotherSoundIsNotAlike() {
    assertThat(envelope(speech(3), 0, 1).match(envelope(speech(4), 0, 1)).alike()).isFalse();
  }

  @Test
  void aSoundThatNeverChangesTellsNothing() {
    float[] tone = new float[SECONDS * RATE];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = 0.5f * (i % 2 == 0 ? 1 : -1);
    }
    Envelope.Match match = envelope(tone, 0, 1).match(envelope(tone, 4800, 1));

    assertThat(match.alike()).isTrue();
    assertThat(match.lateSeconds()).isEmpty();
  }

  /** A beat of half a second fits half a second later just as well. */
  @Test
  void aBeatIsTakenForTheNearestOne() {
    float[] beats = new float[SECONDS * RATE];
    for (int i = 0; i < beats.length; i++) {
      beats[i] = i % (RATE / 2) < RATE / 50 ? 0.8f : 0;
    }

    assertThat(envelope(beats, 0, 1).match(envelope(beats, RATE / 100, 1)).lateSeconds())
        .hasValueCloseTo(0.010, within(0.003));
  }

  /** Cut every half second, with what encoding adds: each cut is like the next. */
  @Test
  void aToneIsTakenForWhereItBelongs() {
    float[] tone = new float[SECONDS * RATE];
    float[] noisy = new float[SECONDS * RATE];
    Random random = new Random(6);
    for (int i = 0; i < tone.length; i++) {
      int sinceCut = Math.min(i % (RATE / 2), RATE / 2 - i % (RATE / 2));
      tone[i] =
          (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / RATE) * Math.min(1, sinceCut / 240.0));
      noisy[i] = tone[i] + 0.005f * (random.nextFloat() - 0.5f);
    }

    Envelope.Match match = envelope(tone, 0, 1).match(envelope(noisy, 0, 1));

    assertThat(match.alike()).isTrue();
    assertThat(match.lateSeconds().orElse(0)).isZero();
  }

  @Test
  void asTextItIsTheSameToAThousandth() throws Exception {
    JsonMapper json = new JsonMapper();
    Envelope mix = envelope(speech(5), 0, 1);

    Envelope read = json.readValue(json.writeValueAsString(mix), Envelope.class);

    assertThat(read.hops()).isEqualTo(mix.hops()).isEqualTo(SECONDS * Envelope.HOPS_PER_SECOND);
    for (int hop = 0; hop < mix.hops(); hop++) {
      assertThat(read.level(hop)).isCloseTo(mix.level(hop), within(1e-3 * mix.level(hop)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "!", "eJxjYGBgBQAACQAG"})
  void anotherTextIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Envelope.decoded(text));
  }

  /** Syllables: noise that swells and ebbs at random. */
  private static float[] speech(long seed) {
    Random random = new Random(seed);
    float[] samples = new float[SECONDS * RATE];
    int at = 0;
    while (at < samples.length) {
      int length = RATE / 20 + random.nextInt(RATE / 5);
      float level = random.nextInt(3) == 0 ? 0 : 0.2f + 0.6f * random.nextFloat();
      for (int i = 0; i < length && at < samples.length; i++) {
        samples[at++] = level * (random.nextFloat() - 0.5f);
      }
    }
    return samples;
  }

  private static Envelope envelope(float[] samples, int delay, float gain) {
    Envelope.Builder builder = new Envelope.Builder(RATE, 1);
    for (int i = 0; i < delay; i++) {
      builder.add(0);
    }
    for (float sample : samples) {
      builder.add(sample * gain);
    }
    return builder.build();
  }
}
