package dev.cutroom.ffmpeg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How numbers are written for ffmpeg: a point for decimals, whatever the machine's language, no
 * exponent, no trailing zeros. The only place that formats them.
 */
public final class Numbers {

  private static final int DECIMALS = 6;

  private Numbers() {}

  /** At most six decimals, for instance {@code 0.333333}. */
  public static String decimal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("not a number for ffmpeg: " + value);
    }
    return plain(BigDecimal.valueOf(value));
  }

  /** In seconds, exact to the microsecond, which is as fine as ffmpeg keeps time. */
  public static String seconds(Duration duration) {
    return plain(
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9)));
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
