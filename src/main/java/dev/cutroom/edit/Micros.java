package dev.cutroom.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times of a document are kept in whole microseconds, the unit in which ffmpeg seeks, and its other
 * numbers in whole millionths: so what is written is read as the same.
 */
public final class Micros {

  private Micros() {}

  /** The nearest whole microsecond, halves up. */
  public static Duration round(Duration time) {
    return time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
  }

  /** The nearest whole millionth, halves away from zero; what is not finite stays. */
  public static double round(double value) {
    if (!Double.isFinite(value)) {
      return value;
    }
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_UP).doubleValue();
  }

  static @Nullable Double round(@Nullable Double value) {
    return value == null ? null : Double.valueOf(round(value.doubleValue()));
  }

  public static Duration ofSeconds(BigDecimal seconds) {
    BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.HALF_UP);
    return ofMicros(micros.longValueExact());
  }

  public static Duration ofMicros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  /** The whole microseconds of a time. */
  public static long of(Duration time) {
    return TimeUnit.MICROSECONDS.convert(time);
  }

  /** The seconds of a time, to the nanosecond. */
  public static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
  }
}
