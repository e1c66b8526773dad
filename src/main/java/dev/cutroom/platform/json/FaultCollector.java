package dev.cutroom.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes each fault of one document, puts null in its place and lets Jackson go on, so that a caller
 * learns of all faults at once. For one reading, in one thread.
 */
final class FaultCollector extends DeserializationProblemHandler {
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  boolean isEmpty() {
    return faults.isEmpty();
  }

  void add(String pointer, String detail) {
    faults.add(new Fault(pointer, detail));
  }

  /** A value that is no {@code target}, where {@code parser} stands. */
  void wrong(JsonParser parser, Class<?> target) {
    add(here(parser), "Expected " + expected(target) + " here.");
  }

  /** All that was noted, in the document's order; a name that nobody knows decides the code. */
  Failure failure() {
    if (unknown.isEmpty()) {
      return Failure.invalid(faults);
    }
    return new Failure(
            Code.UNKNOWN_PROPERTY,
            "The request has unknown properties: " + String.join(", ", unknown) + ".")
        .faults(faults);
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String name)
      throws IOException {
    var known = deserializer.getKnownPropertyNames();
    List<String> names =
        known == null ? List.of() : known.stream().map(String::valueOf).sorted().toList();
    String pointer = owner(context.getParser()).appendProperty(name).toString();
    unknown.add(pointer);
    add(
        pointer,
        "\"" + name + "\" is not known here; known are: " + String.join(", ", names) + ".");
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> target, String value, String message) {
    add(here(context.getParser()), "\"" + value + "\" is not " + expected(target) + ".");
    return null;
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> target, Number value, String message) {
    add(here(context.getParser()), value + " is not " + expected(target) + ".");
    return null;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    wrong(parser, target.getRawClass());
    parser.skipChildren();
    return null;
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> target,
      @Nullable ValueInstantiator instantiator,
      JsonParser parser,
      String message)
      throws IOException {
    wrong(parser, target);
    parser.skipChildren();
    return null;
  }

  private static String here(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  /**
   * The object whose unknown property is told. Jackson tells of it when the record has been made,
   * from a copy of the property that has lost its place; the parser then stands at the object's
   * end, or at the property behind.
   */
  private static JsonPointer owner(JsonParser parser) {
    JsonPointer at = parser.getParsingContext().pathAsPointer();
    return parser.currentToken() == JsonToken.END_OBJECT ? at : at.head();
  }

  /** What a {@code target} looks like in JSON. */
  static String expected(Class<?> target) {
    if (target.isEnum()) {
      List<String> names = new ArrayList<>();
      for (Object constant : target.getEnumConstants()) {
        names.add(Json.shared().convertValue(constant, String.class));
      }
      return "one of " + String.join(", ", names);
    }
    if (Collection.class.isAssignableFrom(target)) {
      return "an array";
    }
    return switch (target.getSimpleName()) {
      case "UUID" -> "an id (a UUID)";
      case "Integer", "Long", "int", "long" -> "a whole number";
      case "Double", "BigDecimal", "double" -> "a number";
      case "Boolean", "boolean" -> "true or false";
      case "String" -> "a text";
      case "Instant" -> "a time (RFC 3339)";
      default -> "an object";
    };
  }
}
