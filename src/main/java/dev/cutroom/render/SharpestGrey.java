package dev.cutroom.render;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds the sharpest of a row of small grey pictures: the one with the largest variance of the
 * Laplacian. A dark one is chosen only when all are.
 */
final class SharpestGrey {

  static final int WIDTH = 180;
  static final int HEIGHT = 320;

  /** Of 255; below, a picture looks like nothing in a list. */
  private static final double DARK_MEAN = 32;

  private int count;
  private int best;
  private double bestScore = Double.NEGATIVE_INFINITY;

  /** Reads pictures of {@link #WIDTH} by {@link #HEIGHT} bytes until the end of {@code in}. */
  void lookAt(InputStream in) throws IOException {
    byte[] grey = new byte[WIDTH * HEIGHT];
    while (in.readNBytes(grey, 0, grey.length) == grey.length) {
      double score = score(grey);
      if (score > bestScore) {
        bestScore = score;
        best = count;
      }
      count++;
    }
  }

  /** The number of the best picture, from 0; 0 when there was none. */
  int index() {
    return best;
  }

  private static double score(byte[] grey) {
    double mean = 0;
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int y = 1; y < HEIGHT - 1; y++) {
      for (int x = 1; x < WIDTH - 1; x++) {
        int i = y * WIDTH + x;
        int value = grey[i] & 0xff;
        int laplacian =
            4 * value
                - (grey[i - 1] & 0xff)
                - (grey[i + 1] & 0xff)
                - (grey[i - WIDTH] & 0xff)
                - (grey[i + WIDTH] & 0xff);
        mean += value;
        sum += laplacian;
        squares += (double) laplacian * laplacian;
        n++;
      }
    }
    mean /= n;
    double variance = squares / n - (sum / n) * (sum / n);
    return mean < DARK_MEAN ? mean - 256 : variance;
  }
}
