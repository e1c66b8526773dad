package dev.cutroom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureWatchTest {

  private static final int WIDTH = 72;
  private static final int HEIGHT = 128;

  private final PictureWatch watch = new PictureWatch(1080, 1920, 0.1);

  @Test
  void framesAreShrunkToWholeBlocks() {
    assertThat(watch.filter()).startsWith("scale=72:128:");
  }

  @Test
  void blackIsDarkNearlyEverywhere() {
    byte[] black = grey(4);
    Arrays.fill(black, 0, WIDTH, (byte) 200);
    for (int i = 0; i < 10; i++) {
      watch.look(i >= 3 && i < 6 ? black : noise(i));
    }

    assertThat(watch.black()).hasSize(1).first().hasToString("0.30 to 0.60 s");
  }

  @Test
  void theSlowestMoveIsAMove() {
    for (int i = 0; i < 30; i++) {
      watch.look(slope(i / 3.0));
    }

    assertThat(watch.still()).allMatch(still -> still.length() < 1);
  }

  @Test
  void aFaceThatSpeaksKeepsAPictureAlive() {
    for (int i = 0; i < 30; i++) {
      byte[] frame = grey(120);
      for (int x = 32; x < 40; x++) {
        for (int y = 64; y < 72; y++) {
          frame[y * WIDTH + x] = (byte) (i % 4 * 20 + 100);
        }
      }
      watch.look(frame);
    }

    assertThat(watch.still()).allMatch(still -> still.length() < 1);
  }

  @Test
  void whatOnlyTheEncoderChangesIsStill() {
    for (int i = 0; i < 30; i++) {
      watch.look(grey(i % 10 == 0 ? 120 : 121));
    }

    assertThat(watch.still()).hasSize(1).first().hasToString("0.00 to 3.00 s");
  }

  private static byte[] grey(int level) {
    byte[] frame = new byte[WIDTH * HEIGHT];
    Arrays.fill(frame, (byte) level);
    return frame;
  }

  private static byte[] noise(long seed) {
    byte[] frame = grey(0);
    new Random(seed).nextBytes(frame);
    return frame;
  }

  private static byte[] slope(double shift) {
    byte[] frame = grey(0);
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (byte) (128 + 100 * Math.sin((i % WIDTH + shift) / 6));
    }
    return frame;
  }
}
