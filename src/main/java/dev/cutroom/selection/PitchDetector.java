package dev.cutroom.selection;

/**
 * Tells how much the last {@value #LENGTH} samples at 4 kHz (64 ms) repeat themselves at the pitch
 * of a human voice, 75–400 Hz: the largest normalised autocorrelation there, 0 to 1.
 */
final class PitchDetector {

  private static final int REDUCTION = 4;
  private static final int LENGTH = 256;
  private static final int SHORTEST_LAG = 10;
  private static final int LONGEST_LAG = 53;

  private final double[] ring = new double[LENGTH];
  private int at;
  private double sum;
  private int summed;

  /** Averaging four samples is filter enough: the pitch lies far below 2 kHz. */
  void add(double value) {
    sum += value;
    if (++summed == REDUCTION) {
      ring[at] = sum / REDUCTION;
      at = (at + 1) % LENGTH;
      sum = 0;
      summed = 0;
    }
  }

  double voicing() {
    double[] x = new double[LENGTH];
    double mean = 0;
    for (int i = 0; i < LENGTH; i++) {
      x[i] = ring[(at + i) % LENGTH];
      mean += x[i] / LENGTH;
    }
    for (int i = 0; i < LENGTH; i++) {
      x[i] -= mean;
    }
    double best = 0;
    for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
      best = Math.max(best, correlation(x, lag));
    }
    return best;
  }

  private static double correlation(double[] x, int lag) {
    double product = 0;
    double early = 0;
    double late = 0;
    for (int i = lag; i < LENGTH; i++) {
      product += x[i] * x[i - lag];
      early += x[i - lag] * x[i - lag];
      late += x[i] * x[i];
    }
    double power = Math.sqrt(early * late);
    return power < 1e-7 ? 0 : product / power;
  }
}
