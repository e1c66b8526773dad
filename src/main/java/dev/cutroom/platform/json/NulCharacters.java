package dev.cutroom.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.platform.problem.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the character NUL. JSON may carry it, PostgreSQL stores it in no text, and nobody means it,
 * so it is refused wherever it stands.
 */
final class NulCharacters {
  private static final char NUL = '\0';

  private NulCharacters() {}

  /** Every text below {@code tree}, and every name, that contains it. */
  static List<Fault> in(JsonNode tree) {
    List<Fault> faults = new ArrayList<>();
    find(tree, "", faults);
    return faults;
  }

  private static void find(JsonNode node, String pointer, List<Fault> faults) {
    if (node.isTextual() && node.textValue().indexOf(NUL) >= 0) {
      faults.add(new Fault(pointer, "The text must not contain the character NUL."));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      find(node.get(i), pointer + "/" + i, faults);
    }
    for (var property : node.properties()) {
      String name = property.getKey();
      if (name.indexOf(NUL) >= 0) {
        faults.add(new Fault(pointer, "A name must not contain the character NUL."));
      } else {
        String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        find(property.getValue(), below, faults);
      }
    }
  }
}
