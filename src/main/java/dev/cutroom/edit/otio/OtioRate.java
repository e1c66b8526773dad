package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.Micros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Frames a second as a fraction, and OTIO's times at this rate.
 *
 * @param numerator above 0, for example 30000
 * @param denominator above 0, for example 1001
 */
public record OtioRate(long numerator, long denominator) {

  public OtioRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " is no frame rate");
    }
  }

  /** The number of the frame boundary nearest to this time. */
  long frames(Duration time) {
    return BigDecimal.valueOf(Micros.of(time))
        .multiply(BigDecimal.valueOf(numerator))
        .divide(BigDecimal.valueOf(1_000_000 * denominator), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** When this many frames have passed. */
  Duration time(long frames) {
    return Micros.ofSeconds(
        BigDecimal.valueOf(frames)
            .multiply(BigDecimal.valueOf(denominator))
            .divide(BigDecimal.valueOf(numerator), 9, RoundingMode.HALF_UP));
  }

  /** A {@code RationalTime.1}; OTIO keeps both of its numbers as doubles. */
  ObjectNode rational(long frames) {
    return schema("RationalTime.1")
        .put("rate", (double) numerator / denominator)
        .put("value", (double) frames);
  }

  /** A {@code TimeRange.1}. */
  ObjectNode range(long start, long duration) {
    ObjectNode range = schema("TimeRange.1");
    range.set("start_time", rational(start));
    range.set("duration", rational(duration));
    return range;
  }

  /** An object of OTIO's, with nothing in it yet. */
  static ObjectNode schema(String name) {
    return JsonNodeFactory.instance.objectNode().put("OTIO_SCHEMA", name);
  }
}
