package dev.cutroom.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.json.EditReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an Edit has become on its way, it is read or refused with its faults. */
class FuzzedEditTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String GOOD =
      """
      {"schemaVersion": 1, "output": {"preset": "tiktok"}, "timeline": {"tracks": [
        {"kind": "video", "clips": [
          {"asset": {"type": "video", "sourceId": "6f1c2a52-3b0b-4d2f-9a53-0f6a3d0c9e11", "trim": 2.0,
                     "volume": 0.2}, "start": 0, "length": 4, "fit": "crop"},
          {"asset": {"type": "image", "sourceId": "6f1c2a52-3b0b-4d2f-9a53-0f6a3d0c9e12"},
           "start": 4, "length": 3, "fit": "blur"}]}]}}
      """;

  /** One place of a document, and what stands there instead. */
  record Change(int place, Object value) {}

  @Property(tries = 500, seed = "4")
  void aBentEditIsReadOrRefused(@ForAll("changes") List<Change> changes) throws Exception {
    JsonNode document = JSON.readTree(GOOD);
    changes.forEach(change -> bend(document, change));
    try {
      assertThat(EditReader.read(document)).isNotNull();
    } catch (EditRefusedException refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "auto",
                "end",
                -1,
                0,
                1e308,
                Long.MAX_VALUE,
                true,
                List.of(),
                Map.of(),
                "{{x}}"),
            Arbitraries.strings().ofMaxLength(8).map(text -> text),
            Arbitraries.doubles().map(number -> number));
    return Combinators.combine(Arbitraries.integers().between(0, 200), values)
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static void bend(JsonNode document, Change change) {
    List<Runnable> places = new ArrayList<>();
    collect(document, JSON.valueToTree(change.value()), places);
    if (!places.isEmpty()) {
      places.get(change.place() % places.size()).run();
    }
  }

  private static void collect(JsonNode node, JsonNode value, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              entry -> {
                places.add(() -> object.set(entry.getKey(), value));
                places.add(() -> object.remove(entry.getKey()));
                collect(entry.getValue(), value, places);
              });
      places.add(() -> object.set("surprise", value));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        places.add(() -> array.set(at, value));
        collect(array.get(i), value, places);
      }
      places.add(() -> array.add(value));
    }
  }
}
