package dev.cutroom.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Times of a document are kept in whole microseconds, the unit in which ffmpeg seeks. */
final class Micros {

  private Micros() {}

  /** The nearest whole microsecond, halves up. */
  static Duration round(Duration time) {
    return time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
  }

  static Duration ofSeconds(BigDecimal seconds) {
    BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.HALF_UP);
    return Duration.of(micros.longValueExact(), ChronoUnit.MICROS);
  }

  static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
  }
}
