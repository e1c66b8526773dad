package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MusicLoopTest {

  @Test
  void beatOfDrumsIsFoundToAThousandth() {
    for (double perMinute : new double[] {84, 100, 120, 128, 140.5}) {
      double beat = 48_000 * 60 / perMinute;

      Optional<Double> found = meter(drums(beat, 12)).beat();

      assertThat(found).as("%s beats a minute", perMinute).isPresent();
      // Every other beat is as good to go back by.
      double beats = Math.round(found.get() / beat);
      assertThat(beats).isBetween(1.0, 2.0);
      assertThat(found.get()).isCloseTo(beats * beat, Offset.offset(beat * 0.001));
    }
  }

  @Test
  void noiseAndTonesHaveNoBeat() {
    Random random = new Random(7);
    float[] noise = new float[2 * 48_000 * 8];
    float[] tone = new float[noise.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat() - 0.5f;
      tone[i] = (float) Math.sin(i / 2 * 0.05);
    }

    assertThat(meter(noise).beat()).isEmpty();
    assertThat(meter(tone).beat()).isEmpty();
  }

  @Test
  void musicThatWasMadeToGoRoundGoesRoundAsItIs() {
    assertThat(MusicLoop.of(384_100, Optional.of(24_000.0)))
        .isEqualTo(new MusicLoop(0, 384_100, 0));
  }

  @Test
  void otherMusicGoesBackByWholeBars() {
    MusicLoop loop = MusicLoop.of(500_000, Optional.of(24_000.0));

    assertThat(loop.end() - loop.begin()).isEqualTo(5 * 4 * 24_000);
    assertThat(loop.end() + loop.crossing()).isEqualTo(500_000);
  }

  @Test
  void withoutABeatItCrossesSlowly() {
    assertThat(MusicLoop.of(480_000, Optional.empty()))
        .isEqualTo(new MusicLoop(0, 432_000, 48_000));
    assertThat(MusicLoop.of(40_000, Optional.of(24_000.0)).crossing()).isEqualTo(10_000);
  }

  private static BeatMeter meter(float[] sound) {
    BeatMeter meter = new BeatMeter();
    meter.take(sound, sound.length / 2);
    return meter;
  }

  /** A drum on each beat, a softer tick between two, over a quiet chord. */
  private static float[] drums(double beat, int seconds) {
    int samples = seconds * 48_000;
    float[] sound = new float[2 * samples];
    Random random = new Random(3);
    for (int i = 0; i < samples; i++) {
      double sinceBeat = i % beat;
      double sinceHalf = (i + beat / 2) % beat;
      double value = 0.05 * Math.sin(i * 0.03) + 0.04 * Math.sin(i * 0.045);
      value += 0.8 * Math.exp(-sinceBeat / 2000) * Math.sin(sinceBeat * 0.008);
      value += 0.15 * Math.exp(-sinceHalf / 300) * (random.nextDouble() - 0.5);
      sound[2 * i] = (float) value;
      sound[2 * i + 1] = (float) value;
    }
    return sound;
  }
}
