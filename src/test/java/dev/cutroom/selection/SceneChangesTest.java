package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cuts and dissolves, on small pictures of random blocks that drift slowly. */
class SceneChangesTest {

  private static final AnalysisSize SIZE = new AnalysisSize(160, 96);
  private static final double STEP = 1.0 / 15;

  private final PictureMeter meter = new PictureMeter(SIZE);
  private int frames;

  private static double[] scene(long seed) {
    Random random = new Random(seed);
    double[] blocks = new double[20 * 12];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = 30 + 180 * random.nextDouble();
    }
    return blocks;
  }

  private void show(double[] blocks, double offset) {
    byte[] pixels = new byte[SIZE.width() * SIZE.height()];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % SIZE.width() / 8;
      int y = i / SIZE.width() / 8;
      double grey = blocks[y * 20 + x] + offset + 2 * Math.sin(frames + x);
      pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(grey)));
    }
    meter.add(new GreyFrame(pixels, SIZE.width(), SIZE.height(), frames++ * STEP));
  }

  private void show(double[] blocks, int count, double offset) {
    for (int i = 0; i < count; i++) {
      show(blocks, offset);
    }
  }

  @Test
  void aHardCutLiesBetweenTwoFrames() {
    show(scene(1), 30, 0);
    show(scene(2), 30, 0);

    assertThat(meter.cuts()).containsExactly(new Cut(29 * STEP, 30 * STEP));
  }

  @Test
  void aFlashAndAChangeOfLightAreNoCuts() {
    show(scene(1), 20, 0);
    show(scene(1), 1, 140);
    show(scene(1), 20, 0);
    show(scene(1), 20, 25);

    assertThat(meter.cuts()).isEmpty();
  }

  @Test
  void aDissolveBelongsToNeitherScene() {
    double[] first = scene(1);
    double[] second = scene(2);
    show(first, 30, 0);
    for (int i = 1; i < 15; i++) {
      double[] both = new double[first.length];
      for (int k = 0; k < both.length; k++) {
        both[k] = first[k] + (second[k] - first[k]) * i / 15;
      }
      show(both, 0);
    }
    show(second, 30, 0);

    List<Cut> cuts = meter.cuts();
    assertThat(cuts).hasSize(1);
    assertThat(cuts.get(0).lastSeconds()).isCloseTo(30 * STEP, within(0.7));
    assertThat(cuts.get(0).firstSeconds()).isCloseTo(45 * STEP, within(0.7));
  }

  @Test
  void aCutIsNotCountedAsMotion() {
    show(scene(1), 30, 0);
    show(scene(2), 30, 0);

    Track motion = meter.tracks(4).motion();
    for (int w = 0; w < motion.size(); w++) {
      assertThat(motion.at(w)).isLessThan(60);
    }
  }
}
