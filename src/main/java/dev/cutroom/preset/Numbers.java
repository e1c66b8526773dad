package dev.cutroom.preset;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for people: at most three decimals, none where there is nothing to tell. */
final class Numbers {

  private static final int DECIMALS = 3;

  private Numbers() {}

  static String shown(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
