package dev.cutroom.bench;

import java.util.List;
import java.util.Locale;

/** How long things took, in milliseconds, as their distribution. */
final class Millis {
  private final double[] sorted;

  Millis(List<Double> millis) {
    sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  static double since(long startedNanos) {
    return (System.nanoTime() - startedNanos) / 1e6;
  }

  private double at(double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.0f ms   p90 %.0f ms   p99 %.0f ms   most %.0f ms   (%d)",
        at(0.5),
        at(0.9),
        at(0.99),
        at(1),
        sorted.length);
  }
}
