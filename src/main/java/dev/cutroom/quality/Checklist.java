package dev.cutroom.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects checks in the order of reporting. Not thread-safe. */
final class Checklist {

  /** What people notice between lips and voice begins at about twice as much. */
  static final double MOST_OFFSET_SECONDS = 0.020;

  private final List<Check> checks = new ArrayList<>();

  List<Check> toList() {
    return List.copyOf(checks);
  }

  void offset(String name, double seconds) {
    add(
        name,
        format("at most %.0f ms", MOST_OFFSET_SECONDS * 1000),
        format("%.1f ms", seconds * 1000),
        Math.abs(seconds) <= MOST_OFFSET_SECONDS);
  }

  void exactly(String name, Object wanted, Object measured) {
    add(
        name,
        wanted.toString(),
        measured.toString(),
        wanted.toString().equals(measured.toString()));
  }

  void add(String name, String wanted, String measured, boolean passed) {
    checks.add(new Check(name, wanted, measured, passed));
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
