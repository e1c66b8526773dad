package dev.cutroom.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.platform.problem.Failure;

/** JSON Merge Patch (RFC 7396): null removes, an object goes deeper, all else replaces. */
public final class MergePatch {
  private MergePatch() {}

  /** {@code current} with {@code patch} applied, read back strictly as the same record type. */
  public static <T> T apply(JsonNode patch, T current, Class<T> type) {
    if (!patch.isObject()) {
      throw Failure.invalid("", "A merge patch is a JSON object.");
    }
    ObjectNode target = Json.shared().valueToTree(current);
    merge(target, patch);
    return StrictReader.bind(target, type);
  }

  private static void merge(ObjectNode target, JsonNode patch) {
    for (var entry : patch.properties()) {
      JsonNode value = entry.getValue();
      if (value.isNull()) {
        target.putNull(entry.getKey());
      } else if (value.isObject() && target.get(entry.getKey()) instanceof ObjectNode below) {
        merge(below, value);
      } else {
        target.set(entry.getKey(), value);
      }
    }
  }
}
