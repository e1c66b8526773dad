package dev.cutroom.preset;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What was measured on a finished file; what could not be measured is left out. */
public final class FileFacts {

  private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

  public FileFacts with(Measure measure, double value) {
    FileFacts more = new FileFacts();
    more.values.putAll(values);
    more.values.put(measure, value);
    return more;
  }

  public FileFacts with(Measure measure, OptionalDouble value) {
    return value.isPresent() ? with(measure, value.getAsDouble()) : this;
  }

  public OptionalDouble of(Measure measure) {
    Double value = values.get(measure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
