package dev.cutroom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrameRateTest {

  private static final FrameRate NTSC = new FrameRate(30_000, 1001);

  @Test
  void timesFallOnTheNearestFrameBoundary() {
    FrameRate rate = new FrameRate(30, 1);

    assertThat(rate.frameAt(Duration.ofMillis(1370))).isEqualTo(41);
    assertThat(rate.frameAt(Duration.ofMillis(16))).isZero();
    assertThat(rate.frameAt(Duration.ofMillis(17))).isEqualTo(1);
    assertThat(NTSC.frameAt(Duration.ofSeconds(1001))).isEqualTo(30_000);
  }

  @Test
  void framesBecomeExactSamplesOverALongTime() {
    assertThat(NTSC.sampleAt(30_000)).isEqualTo(1001 * 48_000L);
    assertThat(new FrameRate(30, 1).sampleAt(1)).isEqualTo(1600);
    assertThat(NTSC.sampleAt(1)).isEqualTo(1602);
    assertThat(NTSC.sampleAt(5)).isEqualTo(8008);
  }

  @Test
  void timeOfAFrameLiesOnThatFrame() {
    for (long frame = 0; frame < 100_000; frame += 77) {
      assertThat(NTSC.frameAt(NTSC.timeOf(frame))).isEqualTo(frame);
    }
  }

  @Test
  void rateWithoutFramesIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameRate(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameRate(25, 0));
  }
}
