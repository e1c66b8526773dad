package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The measures of single pictures, on pictures drawn with numbers. */
class MeasuresTest {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 80;

  /** What is at a place, 0 to 255. */
  private interface Scene {
    double grey(int x, int y);
  }

  private static GreyFrame drawn(Scene scene) {
    byte[] pixels = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      double grey = scene.grey(i % WIDTH, i / WIDTH);
      pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(grey)));
    }
    return new GreyFrame(pixels, WIDTH, HEIGHT, 0);
  }

  private static GreyFrame blurred(GreyFrame frame, int reach) {
    return drawn(
        (x, y) -> {
          double sum = 0;
          int count = 0;
          for (int v = Math.max(0, y - reach); v <= Math.min(HEIGHT - 1, y + reach); v++) {
            for (int u = Math.max(0, x - reach); u <= Math.min(WIDTH - 1, x + reach); u++) {
              sum += frame.at(u, v);
              count++;
            }
          }
          return sum / count;
        });
  }

  private static GreyFrame blocks(long seed, int shift) {
    long[] rows = new Random(seed).longs(64).toArray();
    return drawn((x, y) -> (rows[y / 9] >> ((x + shift) / 9) & 1) == 1 ? 200 : 40);
  }

  @Test
  void blurringLowersSharpnessStepByStep() {
    GreyFrame sharp = blocks(1, 0);
    double before = Sharpness.of(sharp);
    double little = Sharpness.of(blurred(sharp, 1));
    double much = Sharpness.of(blurred(sharp, 5));

    assertThat(before).isGreaterThan(0.75);
    assertThat(little).isLessThan(before);
    assertThat(much).isLessThan(0.4).isLessThan(little);
  }

  @Test
  void anEvenPictureIsNotSharp() {
    assertThat(Sharpness.of(drawn((x, y) -> 128))).isZero();
  }

  @Test
  void hashesSurviveBlurAndLightButTellPicturesApart() {
    long hash = PerceptualHash.of(blocks(2, 0));
    long blurred = PerceptualHash.of(blurred(blocks(2, 0), 2));
    GreyFrame original = blocks(2, 0);
    long darker = PerceptualHash.of(drawn((x, y) -> original.at(x, y) * 0.6));

    assertThat(PerceptualHash.distance(hash, blurred)).isLessThanOrEqualTo(4);
    assertThat(PerceptualHash.distance(hash, darker)).isLessThanOrEqualTo(4);
    assertThat(PerceptualHash.distance(hash, PerceptualHash.of(blocks(3, 0)))).isGreaterThan(15);
  }

  @Test
  void aShiftOfThePictureIsMeasured() {
    CoarseFrame before = new CoarseFrame(blocks(4, 5));
    CoarseFrame after = new CoarseFrame(blocks(4, 0));

    assertThat(CameraShift.between(before.columnMeans(), after.columnMeans()))
        .isCloseTo(5, within(0.6));
    assertThat(CameraShift.between(before.rowMeans(), before.rowMeans())).isZero();
  }

  @Test
  void aCoarseFrameKnowsLightAndLikeness() {
    CoarseFrame grey = new CoarseFrame(drawn((x, y) -> 100));
    CoarseFrame half = new CoarseFrame(drawn((x, y) -> x < WIDTH / 2 ? 0 : 255));

    assertThat(grey.mean()).isEqualTo(100);
    assertThat(grey.deviation()).isZero();
    assertThat(half.darkShare()).isEqualTo(0.5);
    assertThat(half.brightShare()).isEqualTo(0.5);
    assertThat(half.likeness(half)).isCloseTo(1, within(1e-9));
    assertThat(half.likeness(grey)).isZero();
    assertThat(grey.difference(half)).isCloseTo((100 + 155) / 2.0, within(1e-3));
  }

  @Test
  void blackBarsAreFoundOnBothSides() {
    ContentMeter meter = new ContentMeter(new AnalysisSize(WIDTH, HEIGHT));
    meter.add(new CoarseFrame(drawn((x, y) -> x < 40 || x >= 136 ? 2 : 120)));

    assertThat(meter.area()).isEqualTo(new ContentArea(0.25, 0, 0.85, 1));
  }

  @Test
  void aBlackFilmHasNoBars() {
    ContentMeter meter = new ContentMeter(new AnalysisSize(WIDTH, HEIGHT));
    meter.add(new CoarseFrame(drawn((x, y) -> 0)));

    assertThat(meter.area()).isEqualTo(ContentArea.WHOLE);
  }

  @Test
  void theSmallPictureKeepsTheShapeInWholeCells() {
    assertThat(AnalysisSize.of(1920, 1080, 320)).isEqualTo(new AnalysisSize(320, 184));
    assertThat(AnalysisSize.of(1080, 1920, 320)).isEqualTo(new AnalysisSize(184, 320));
    assertThat(AnalysisSize.of(4000, 10, 320)).isEqualTo(new AnalysisSize(320, 16));
    assertThatThrownBy(() -> new AnalysisSize(321, 184)).hasMessageContaining("whole cells");
  }
}
