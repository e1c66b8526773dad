package dev.cutroom.selection;

/**
 * A 64-bit fingerprint of a picture that survives scaling, compression and small changes of light:
 * the signs of the 8 x 8 lowest frequencies of a discrete cosine transform against their median
 * (the widely used "pHash"). The Hamming distance of two fingerprints is their unlikeness: 0 the
 * same, below about 8 the same view, about 32 unrelated.
 */
final class PerceptualHash {

  private static final int SIDE = 32;
  private static final int KEPT = 8;
  private static final double[][] COSINES = new double[KEPT][SIDE];

  static {
    for (int f = 0; f < KEPT; f++) {
      for (int x = 0; x < SIDE; x++) {
        COSINES[f][x] = Math.cos((2 * x + 1) * (f + 1) * Math.PI / (2 * SIDE));
      }
    }
  }

  private PerceptualHash() {}

  static int distance(long a, long b) {
    return Long.bitCount(a ^ b);
  }

  /** The constant component is left out on purpose: brightness alone is no likeness. */
  static long of(GreyFrame frame) {
    double[] small = shrunk(frame);
    double[] partial = new double[KEPT * SIDE];
    for (int f = 0; f < KEPT; f++) {
      for (int y = 0; y < SIDE; y++) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
          sum += COSINES[f][x] * small[y * SIDE + x];
        }
        partial[f * SIDE + y] = sum;
      }
    }
    double[] low = new double[KEPT * KEPT];
    for (int f = 0; f < KEPT; f++) {
      for (int g = 0; g < KEPT; g++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          sum += COSINES[g][y] * partial[f * SIDE + y];
        }
        low[f * KEPT + g] = sum;
      }
    }
    return signs(low);
  }

  private static long signs(double[] low) {
    double[] sorted = low.clone();
    java.util.Arrays.sort(sorted);
    double median = (sorted[31] + sorted[32]) / 2;
    long hash = 0;
    for (double value : low) {
      hash = (hash << 1) | (value > median ? 1 : 0);
    }
    return hash;
  }

  private static double[] shrunk(GreyFrame frame) {
    double[] small = new double[SIDE * SIDE];
    int[] count = new int[SIDE * SIDE];
    byte[] p = frame.pixels();
    for (int y = 0; y < frame.height(); y++) {
      int row = y * SIDE / frame.height() * SIDE;
      for (int x = 0; x < frame.width(); x++) {
        int cell = row + x * SIDE / frame.width();
        small[cell] += p[y * frame.width() + x] & 0xFF;
        count[cell]++;
      }
    }
    for (int i = 0; i < small.length; i++) {
      small[i] = count[i] == 0 ? 0 : small[i] / count[i];
    }
    return small;
  }
}
