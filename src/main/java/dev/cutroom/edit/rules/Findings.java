package dev.cutroom.edit.rules;

import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.FaultList;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.Micros;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find. */
final class Findings {

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private final List<Finding> found = new ArrayList<>();

  List<Finding> all() {
    return List.copyOf(found);
  }

  /** Something that is wrong with the value at a place. */
  void add(String pointer, String code, String message, String hint) {
    add(pointer, code, message, hint, List.of(pointer));
  }

  /** Something that is wrong with how the parts of {@code whole} stand to each other. */
  void among(String whole, String pointer, String code, String message, String hint) {
    add(pointer, code, message, hint, List.of(whole, pointer));
  }

  private void add(String pointer, String code, String message, String hint, List<String> restsOn) {
    // One more than is ever told, so that it shows that there are more.
    if (found.size() <= FaultList.MAX_TOLD) {
      found.add(new Finding(new EditFault(pointer, code, message, hint), restsOn));
    }
  }

  void range(String pointer, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      add(pointer, "range", "it is " + value, "a number from " + shown(min) + " to " + shown(max));
    }
  }

  void range(String pointer, @Nullable Double value, double min, double max) {
    if (value != null) {
      range(pointer, value.doubleValue(), min, max);
    }
  }

  void range(String pointer, Duration time, Duration min, Duration max) {
    if (time.compareTo(min) < 0 || time.compareTo(max) > 0) {
      add(
          pointer,
          "range",
          "it is " + shown(time) + " s",
          "from " + shown(min) + " to " + shown(max) + " seconds");
    }
  }

  /** At most so many. */
  void count(String pointer, String things, long count, int max) {
    if (count > max) {
      String message = "there are " + count + " " + things;
      add(pointer, "too_many", message, "at most " + max + " " + things);
    }
  }

  void characters(String pointer, String text, int max) {
    count(pointer, "characters", Merge.characters(text), max);
  }

  void colour(String pointer, @Nullable String colour) {
    if (colour != null && !COLOUR.matcher(colour).matches()) {
      add(pointer, "unknown_value", colour + " is no colour", "say #RRGGBB, for example #FFCC00");
    }
  }

  static String shown(Duration time) {
    return shown(Micros.seconds(time));
  }

  private static String shown(double value) {
    return shown(BigDecimal.valueOf(value));
  }

  private static String shown(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
