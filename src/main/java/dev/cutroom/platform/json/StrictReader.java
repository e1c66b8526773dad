package dev.cutroom.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's JSON into a record and refuses what does not fit.
 *
 * <p>Text that does not parse is 400 with line and column. Unknown properties are 400, all of them
 * at once. A value of the wrong type is 422 with its pointer; reading goes on behind it, so that
 * all are told together.
 */
public final class StrictReader {
  private StrictReader() {}

  /** The tree of {@code json}. */
  public static JsonNode tree(byte[] json) {
    try {
      JsonNode tree = Json.shared().readTree(json);
      if (tree == null || tree.isMissingNode()) {
        throw new Failure(Code.MALFORMED_JSON, "The body is empty; a JSON object is expected.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  /** {@code json} as a {@code type}. */
  public static <T> T read(byte[] json, Class<T> type) {
    return bind(tree(json), type);
  }

  /** {@code tree} as a {@code type}. */
  public static <T> T bind(JsonNode tree, Class<T> type) {
    if (!tree.isObject()) {
      throw Failure.invalid("", "A JSON object is expected here.");
    }
    Collector faults = new Collector();
    ObjectMapper mapper = Json.shared().copy().addHandler(faults);
    try {
      T value = mapper.treeToValue(tree, type);
      faults.raise();
      return value;
    } catch (JsonMappingException e) {
      faults.add(pointer(e), sentence(e));
      throw faults.failure();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private static Failure malformed(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new Failure(
        Code.MALFORMED_JSON, "The JSON does not parse" + where + ": " + e.getOriginalMessage());
  }

  private static String sentence(JsonMappingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
      return cause.getMessage();
    }
    return "The value does not fit here.";
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
        .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  /** Notes a fault, puts null in its place and lets Jackson go on. */
  private static final class Collector extends DeserializationProblemHandler {
    private final List<Fault> unknown = new ArrayList<>();
    private final List<Fault> wrong = new ArrayList<>();

    void add(String pointer, String detail) {
      wrong.add(new Fault(pointer, detail));
    }

    void raise() {
      if (!unknown.isEmpty() || !wrong.isEmpty()) {
        throw failure();
      }
    }

    Failure failure() {
      if (unknown.isEmpty()) {
        return Failure.invalid(wrong);
      }
      String names = unknown.stream().map(Fault::pointer).collect(Collectors.joining(", "));
      return new Failure(
              Code.UNKNOWN_PROPERTY, "The request has unknown properties: " + names + ".")
          .faults(unknown);
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      List<String> known =
          deserializer.getKnownPropertyNames() == null
              ? List.of()
              : deserializer.getKnownPropertyNames().stream().map(String::valueOf).toList();
      unknown.add(
          new Fault(
              here(parser),
              "\"" + name + "\" is not known here; known are: " + String.join(", ", known) + "."));
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
        com.fasterxml.jackson.core.JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      add(here(parser), "Expected " + expected(target.getRawClass()) + " here.");
      parser.skipChildren();
      return null;
    }

    private static String here(JsonParser parser) {
      return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String expected(Class<?> target) {
      if (target.isEnum()) {
        List<String> names = new ArrayList<>();
        for (Object constant : target.getEnumConstants()) {
          names.add(Json.shared().convertValue(constant, String.class));
        }
        return "one of " + String.join(", ", names);
      }
      return switch (target.getSimpleName()) {
        case "UUID" -> "an id (a UUID)";
        case "Integer", "Long", "int", "long" -> "a whole number";
        case "Double", "BigDecimal", "double" -> "a number";
        case "Boolean", "boolean" -> "true or false";
        case "String" -> "a text";
        case "List" -> "an array";
        case "Instant" -> "a time (RFC 3339)";
        default -> "an object";
      };
    }
  }
}
