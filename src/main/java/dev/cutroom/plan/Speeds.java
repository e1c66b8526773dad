package dev.cutroom.plan;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Between the time of a finished video and that of a source which is played faster or slower. */
final class Speeds {

  private Speeds() {}

  /** How much of the source passes meanwhile, to the microsecond. */
  static Duration sourceTime(Duration shown, double speed) {
    return speed == 1 ? shown : micros(shown.toNanos() * speed / 1000);
  }

  /** How long that much of the source is shown. */
  static Duration shownTime(Duration source, double speed) {
    return speed == 1 ? source : micros(source.toNanos() / speed / 1000);
  }

  private static Duration micros(double micros) {
    return Duration.of(Math.round(micros), ChronoUnit.MICROS);
  }
}
