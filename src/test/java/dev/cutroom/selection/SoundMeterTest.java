package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SoundMeterTest {

  private static SoundTracks heard(double fromSeconds, double seconds, DoubleUnaryOperator wave) {
    byte[] pcm = new byte[(int) (seconds * SoundMeter.RATE) * 2];
    for (int i = 0; i < pcm.length / 2; i++) {
      short value = (short) Math.round(32767 * wave.applyAsDouble((double) i / SoundMeter.RATE));
      pcm[2 * i] = (byte) value;
      pcm[2 * i + 1] = (byte) (value >> 8);
    }
    SoundMeter meter = new SoundMeter();
    meter.add(fromSeconds, pcm, pcm.length);
    return meter.tracks((int) Math.ceil((fromSeconds + seconds) * 4));
  }

  /** A buzz of 130 Hz with overtones, in syllables of a quarter second and with short stops. */
  private static double voice(double t) {
    double buzz = 0;
    for (int overtone = 1; overtone <= 12; overtone++) {
      buzz += Math.sin(2 * Math.PI * 130 * overtone * t) / 12;
    }
    double syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * t));
    return 0.6 * buzz * syllable;
  }

  @Test
  void levelsAreInDecibelsBelowFullScale() {
    SoundTracks sound = heard(0, 1, t -> 0.1 * Math.sin(2 * Math.PI * 1000 * t));

    assertThat(sound.levelDb(0.5)).isCloseTo(-23, within(0.6));
    assertThat(sound.loudnessDb()).isCloseTo(-23, within(0.6));
    assertThat(sound.levelDb(5)).isEqualTo(SoundTracks.FLOOR_DB);
  }

  @Test
  void soundThatStartsLaterIsPutInItsPlace() {
    SoundTracks sound = heard(1, 1, t -> 0.1 * Math.sin(2 * Math.PI * 1000 * t));

    assertThat(sound.levelDb(0.5)).isEqualTo(SoundTracks.FLOOR_DB);
    assertThat(sound.levelDb(1.5)).isGreaterThan(-25);
  }

  @Test
  void syllablesOfAVoiceSoundLikeSpeech() {
    Track speech = heard(0, 4, SoundMeterTest::voice).speech();

    assertThat(speech.at(6)).isGreaterThan(140);
    assertThat(speech.at(10)).isGreaterThan(140);
  }

  @Test
  void toneNoiseAndSilenceDoNotSoundLikeSpeech() {
    Random random = new Random(1);
    assertThat(heard(0, 3, t -> 0.3 * Math.sin(2 * Math.PI * 220 * t)).speech().at(6)).isZero();
    assertThat(heard(0, 3, t -> 0.2 * random.nextGaussian() / 3).speech().at(6)).isZero();
    assertThat(heard(0, 3, t -> 0).speech().at(6)).isZero();
    assertThat(heard(0, 3, t -> 0).loudnessDb()).isEqualTo(SoundTracks.FLOOR_DB);
  }
}
