package dev.cutroom.preset;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a platform, as it was read on one day.
 *
 * @param id stable, for instance {@code instagram.media.size_max}; presets of one platform share it
 * @param min null: no lower bound
 * @param max null: no upper bound
 * @param note what else there is to know; empty: nothing
 */
public record Rule(
    String id,
    Measure measure,
    @Nullable Double min,
    @Nullable Double max,
    Severity severity,
    String note,
    URI sourceUrl,
    LocalDate checkedOn) {

  public Rule {
    if (!id.matches("[a-z]+(\\.[a-z0-9_]+)+")) {
      throw new IllegalArgumentException("rule: id is " + id);
    }
    if (min == null ? max == null : max != null && max < min) {
      throw new IllegalArgumentException("rule " + id + ": no value can keep, or break, it");
    }
  }

  /** Rounding in a header must not break a rule. */
  private static final double SLACK = 1e-6;

  public boolean keptBy(double value) {
    double slack = SLACK * Math.abs(value);
    return (min == null || value >= min - slack) && (max == null || value <= max + slack);
  }

  /** What is asked, for a person: {@code at most 300000000 bytes}. */
  public String asked() {
    if (min != null && max != null) {
      return min.equals(max) ? shown(min) : Numbers.shown(min) + " to " + shown(max);
    }
    return min == null && max != null
        ? "at most " + shown(max)
        : "at least " + shown(min == null ? 0 : min);
  }

  /** A value of this rule's measure with its unit. */
  public String shown(double value) {
    return (Numbers.shown(value) + " " + measure.unit()).strip();
  }
}
