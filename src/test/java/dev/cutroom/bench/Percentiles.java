package dev.cutroom.bench;

import java.util.List;
import java.util.Locale;

/** How many milliseconds something took. */
record Percentiles(double p50, double p99, double most, int count) {

  static Percentiles of(List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Percentiles(
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
        sorted[sorted.length - 1],
        sorted.length);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %7.0f ms   p99 %7.0f ms   most %7.0f ms (%d)", p50, p99, most, count);
  }
}
