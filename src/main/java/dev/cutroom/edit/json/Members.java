package dev.cutroom.edit.json;

import dev.cutroom.edit.Micros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of one object in the making; numbers become plain decimals. */
final class Members {

  private final Map<String, Object> members = new LinkedHashMap<>();

  Members with(String name, Object value) {
    members.put(name, value instanceof Integer whole ? BigDecimal.valueOf(whole) : value);
    return this;
  }

  Members with(String name, double value) {
    return with(name, (Object) decimal(value));
  }

  Members with(String name, boolean value) {
    return with(name, (Object) value);
  }

  /** Seconds. */
  Members with(String name, Duration value) {
    return with(name, (Object) Micros.seconds(value));
  }

  /** Only what is not null. */
  Members withGiven(String name, @Nullable Object value) {
    return value == null ? this : with(name, value);
  }

  Members withGiven(String name, @Nullable Double value) {
    return value == null ? this : with(name, value.doubleValue());
  }

  Map<String, Object> map() {
    return members;
  }

  static BigDecimal decimal(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_UP);
  }
}
