package dev.cutroom.edit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.JsonPointers;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Micros;
import dev.cutroom.edit.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A place of a document and the value there, which may be anything or missing.
 *
 * <p>Asked for a value of a type it does not have, it notes the fault and gives a harmless
 * stand-in, so that reading goes on.
 */
final class Place {

  /** Beyond every limit, and far from what a {@code long} of microseconds cannot hold. */
  private static final double FAR_SECONDS = 1e9;

  private final JsonNode node;
  private final String pointer;
  private final Faults faults;

  Place(JsonNode node, String pointer, Faults faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
  }

  /** A member of the object here, perhaps missing. */
  Place at(String name) {
    return new Place(node.path(name), JsonPointers.member(pointer, name), faults);
  }

  /** An element of the list here, perhaps missing. */
  Place at(int index) {
    return new Place(node.path(index), pointer + "/" + index, faults);
  }

  boolean isGiven() {
    return !node.isMissingNode();
  }

  boolean isText() {
    return node.isTextual();
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isList() {
    return node.isArray();
  }

  /** The value of a text; of anything else an empty one, without a fault. */
  String word() {
    return node.asText("");
  }

  /**
   * This place as an object with no other than the known properties.
   *
   * @param scope what kind of object it is, for the hints of {@link Traps}
   */
  Place object(String scope, Set<String> known) {
    if (!node.isObject()) {
      wrong("an object with " + Words.listed(known));
      return new Place(MissingNode.getInstance(), pointer, faults);
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                String hint =
                    Traps.property(scope, name).orElse("known here: " + Words.listed(known));
                at(name).refuse("unknown_property", "no property is called " + name, hint);
              }
            });
    return this;
  }

  /**
   * The elements of the list here. Of a longer one than there may be, only the first are read.
   *
   * @param things what they are, for the message
   */
  <T> List<T> list(String things, int max, Function<Place, T> read) {
    if (!node.isArray()) {
      wrong("a list");
      return List.of();
    }
    if (node.size() > max) {
      refuse(
          "too_many", "there are " + node.size() + " " + things, "at most " + max + " " + things);
    }
    List<T> elements = new ArrayList<>();
    for (int i = 0; i < Math.min(node.size(), max); i++) {
      elements.add(read.apply(at(i)));
    }
    return elements;
  }

  /** How many elements the list here has. */
  int size() {
    return node.size();
  }

  /** The names of the object's properties. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A text with something in it, or an empty one as stand-in. */
  String text() {
    return text("a text");
  }

  String text(String expected) {
    if (!node.isTextual() || node.textValue().isBlank()) {
      wrong(expected);
      return "";
    }
    return anyText();
  }

  /** Any text, also an empty one. */
  String anyText() {
    if (!node.isTextual()) {
      wrong("a text");
    }
    String text = node.asText("");
    if (text.codePoints().anyMatch(Words::isNoCharacter)) {
      refuse("unknown_value", "has control characters or halves of characters", "leave them out");
    }
    return text;
  }

  boolean flag(boolean absent) {
    if (isGiven() && !node.isBoolean()) {
      wrong("true or false");
    }
    return node.asBoolean(absent);
  }

  /**
   * A finite number; some parsers let others through.
   *
   * @param absent what it is when it is missing; also the stand-in
   */
  double number(double absent) {
    if (isGiven() && !isNumber()) {
      wrong("a number");
    }
    return isNumber() ? node.doubleValue() : absent;
  }

  int whole(int absent) {
    boolean whole = isNumber() && node.canConvertToExactIntegral() && node.canConvertToInt();
    if (isGiven() && !whole) {
      wrong("a whole number");
    }
    return whole ? node.intValue() : absent;
  }

  /** A number of seconds that must be there. */
  Duration time() {
    return time("a number of seconds");
  }

  /** A number of seconds; {@code absent} when it is missing. */
  Duration time(Duration absent) {
    return isGiven() ? time() : absent;
  }

  Duration time(String expected) {
    if (!isNumber() || Math.abs(node.doubleValue()) > FAR_SECONDS) {
      wrong(expected);
      return Limits.MIN_LENGTH;
    }
    // Through a double, for the exact decimal of 1e-999999999 has as many digits.
    return Micros.ofSeconds(BigDecimal.valueOf(node.doubleValue()));
  }

  /**
   * One of an enumeration's words.
   *
   * @param scope what is chosen, for messages and for the hints of {@link Traps}
   */
  <E extends Enum<E> & Named> E choice(String scope, Class<E> type, E absent) {
    String word = isGiven() ? text() : "";
    Optional<E> choice = Words.find(type, word);
    if (choice.isEmpty() && !word.isEmpty()) {
      unknown(scope, word, "say one of " + Words.listed(type));
    }
    return choice.orElse(absent);
  }

  /** Notes that a word is none of its vocabulary. */
  void unknown(String scope, String word, String hint) {
    refuse(
        "unknown_value",
        "no " + scope + " is called " + word,
        Traps.value(scope, word).orElse(hint));
  }

  void refuse(String code, String message, String hint) {
    faults.add(new EditFault(pointer, code, message, hint));
  }

  /**
   * Notes that the value is missing or of another type; once, if what should hold it is missing.
   */
  void wrong(String expected) {
    if (!node.isMissingNode() && !node.isNull()) {
      refuse("type", "is no such value", "give " + expected);
    } else if (!faults.isAtOrAbove(pointer)) {
      refuse("required", "is missing", "give " + expected);
    }
  }

  private boolean isNumber() {
    return node.isNumber() && Double.isFinite(node.doubleValue());
  }
}
