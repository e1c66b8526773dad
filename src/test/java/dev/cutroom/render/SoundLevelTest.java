package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.plan.OutputSpec;
import dev.cutroom.render.SoundReport.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundLevelTest {

  private static final OutputSpec.Loudness AIM = new OutputSpec.Loudness(-14, -1);

  @Test
  void quietSoundWithLowPeaksGetsAPlainGain() {
    assertThat(SoundLevel.first(new Loudness(-23, -12), AIM)).isEqualTo(new SoundLevel(9, null));
  }

  @Test
  void peaksThatWouldComeTooNearAreHeldDown() {
    assertThat(SoundLevel.first(new Loudness(-23, -10), AIM)).isEqualTo(new SoundLevel(9, -1.5));
    assertThat(SoundLevel.first(new Loudness(-9, 2), AIM)).isEqualTo(new SoundLevel(-5, null));
  }

  @Test
  void peaksRaisedByTheCodecLowerTheCeiling() {
    SoundLevel next = new SoundLevel(9, -1.5).next(new Loudness(-14, -0.75), AIM);

    assertThat(next).isEqualTo(new SoundLevel(9, -1.85));
  }

  @Test
  void loudnessThatTheLimiterTookIsGivenBack() {
    SoundLevel next = new SoundLevel(20, -1.5).next(new Loudness(-15.5, -1.2), AIM);

    assertThat(next).isEqualTo(new SoundLevel(21.5, -1.5));
  }

  @Test
  void nearEnoughIsLeft() {
    assertThat(new SoundLevel(9, null).next(new Loudness(-14.2, -1), AIM)).isNull();
  }

  @Test
  void noiseStaysNoise() {
    assertThat(SoundLevel.isSilent(new Loudness(-62, -50))).isTrue();
    assertThat(SoundLevel.isSilent(new Loudness(-70, Double.NEGATIVE_INFINITY))).isTrue();
    assertThat(SoundLevel.isSilent(new Loudness(-70, -3))).isFalse();
  }

  @Test
  void noiseWithAKnockIsNotMadeLouder() {
    Loudness noise = new Loudness(-58, -35);

    SoundLevel first = SoundLevel.first(noise, AIM);

    assertThat(first).isEqualTo(new SoundLevel(0, null));
    assertThat(first.next(noise, AIM)).isNull();
  }

  @Test
  void whatCannotBecomeLouderIsNotEncodedAgain() {
    SoundLevel most = SoundLevel.first(new Loudness(-52, -30), AIM);

    assertThat(most).isEqualTo(new SoundLevel(30, -1.5));
    assertThat(most.next(new Loudness(-23, -1.6), AIM)).isNull();
    assertThat(most.next(new Loudness(-23, -0.5), AIM)).isEqualTo(new SoundLevel(30, -2.1));
  }

  @Test
  void soundTooShortToBeMeasuredIsOnlyKeptBelowTheCeiling() {
    assertThat(SoundLevel.first(new Loudness(-70, 0.5), AIM)).isEqualTo(new SoundLevel(0, -1.5));
    assertThat(new SoundLevel(0, -1.5).next(new Loudness(-70, -1.3), AIM)).isNull();
    assertThat(new SoundLevel(0, -1.5).outcome(new Loudness(-70, -1.3), AIM))
        .isEqualTo(Outcome.UNREACHED);
  }

  @Test
  void outcomeTellsHowTheAimWasMet() {
    assertThat(new SoundLevel(3, null).outcome(new Loudness(-14, -2), AIM))
        .isEqualTo(Outcome.NORMALISED);
    assertThat(new SoundLevel(3, -1.5).outcome(new Loudness(-14.9, -1), AIM))
        .isEqualTo(Outcome.LIMITED);
    assertThat(new SoundLevel(3, -1.5).outcome(new Loudness(-14, -0.9), AIM))
        .isEqualTo(Outcome.UNREACHED);
  }

  @Test
  void summaryOfFfmpegIsRead() {
    List<String> log =
        List.of(
            "[Parsed_ebur128_0 @ 0x7fd374001c80] Summary:",
            "",
            "  Integrated loudness:",
            "    I:         -16.3 LUFS",
            "    Threshold: -26.5 LUFS",
            "",
            "  Loudness range:",
            "    LRA:         3.1 LU",
            "    Threshold: -36.4 LUFS",
            "    LRA low:   -18.0 LUFS",
            "    LRA high:  -14.9 LUFS",
            "",
            "  True peak:",
            "    Peak:       -1.4 dBFS");

    assertThat(Loudness.ofSummary(log)).isEqualTo(new Loudness(-16.3, -1.4));
    assertThat(Loudness.ofSummary(List.of("    I: -70.0 LUFS", "    Peak:       -inf dBFS")))
        .isEqualTo(new Loudness(-70, Double.NEGATIVE_INFINITY));
    assertThatThrownBy(() -> Loudness.ofSummary(List.of("nothing")))
        .isInstanceOf(RenderException.class);
  }
}
