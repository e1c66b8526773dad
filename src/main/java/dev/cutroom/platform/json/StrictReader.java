package dev.cutroom.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads a request's JSON into a record and refuses what does not fit.
 *
 * <p>Text that does not parse is 400 with line and column. Unknown properties are 400, all of them
 * at once. A value of the wrong type is 422 with its pointer; reading goes on behind it, so that
 * all are told together. The character NUL is 422 before anything else is looked at.
 */
public final class StrictReader {
  private static final ObjectReader READER =
      Json.shared()
          .copy()
          .registerModule(new SimpleModule("faults").setDeserializerModifier(new ScalarFaults()))
          .reader();

  private StrictReader() {}

  /** The tree of {@code json}. */
  public static JsonNode tree(byte[] json) {
    try {
      JsonNode tree = Json.shared().readTree(json);
      if (tree == null || tree.isMissingNode()) {
        throw new Failure(Code.MALFORMED_JSON, "The body is empty; a JSON object is expected.");
      }
      List<Fault> nuls = NulCharacters.in(tree);
      if (!nuls.isEmpty()) {
        throw Failure.invalid(nuls);
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
    FaultCollector faults = new FaultCollector();
    try {
      T value =
          READER
              .forType(type)
              .withHandler(faults)
              .withAttribute(FaultCollector.class, faults)
              .readValue(tree);
      if (faults.isEmpty()) {
        return value;
      }
    } catch (JsonMappingException e) {
      // Behind other faults it is only their echo: the record did not like the null in their place.
      if (faults.isEmpty()) {
        faults.add(pointer(e), sentence(e));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
    throw faults.failure();
  }

  /** Where the faults of the reading under way are noted. */
  static FaultCollector collector(DeserializationContext context) {
    return Objects.requireNonNull((FaultCollector) context.getAttribute(FaultCollector.class));
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
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? "Expected " + FaultCollector.expected(mismatch.getTargetType()) + " here."
        : "The value does not fit here.";
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
        .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
