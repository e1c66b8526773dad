package dev.cutroom.edit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.RandomEdits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the published schema and the reader to each other. */
class EditSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = document();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(DOCUMENT);

  /** Faults that a schema can state; the others are about how values stand to each other. */
  private static final Set<String> STRUCTURAL =
      Set.of(
          "required",
          "type",
          "unknown_property",
          "unknown_value",
          "range",
          "too_many",
          "misplaced");

  @Example
  void schemaIsOne() {
    JsonSchema metaSchema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(DOCUMENT)).isEmpty();
  }

  @Example
  void examplesAreReadAndValid() {
    for (JsonNode example : DOCUMENT.path("examples")) {
      assertThat(SCHEMA.validate(example)).isEmpty();
      assertThat(faults(example)).isEmpty();
    }
  }

  @Example
  void everythingIsDescribed() {
    List<String> silent = new ArrayList<>();
    DOCUMENT
        .path("$defs")
        .properties()
        .forEach(
            definition ->
                definition
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(
                        property -> {
                          if (!isDescribed(property.getValue())) {
                            silent.add(definition.getKey() + "." + property.getKey());
                          }
                        }));

    assertThat(silent).isEmpty();
  }

  @Example
  void rangesAreThoseOfTheRules() {
    assertThat(number("/properties/timeline/properties/tracks/maxItems"))
        .isEqualTo(Limits.MAX_TRACKS);
    assertThat(number("/properties/merge/maxProperties")).isEqualTo(Limits.MAX_MERGE_FIELDS);
    assertThat(number("/$defs/time/maximum")).isEqualTo(Limits.MAX_TIME.toSeconds());
    assertThat(number("/$defs/length/else/minimum") * 1000).isEqualTo(Limits.MIN_LENGTH.toMillis());
    assertThat(number("/$defs/volume/maximum")).isEqualTo(Limits.MAX_VOLUME);
    assertThat(number("/$defs/scale/maximum")).isEqualTo(Limits.MAX_SCALE);
    assertThat(number("/$defs/videoClip/properties/speed/minimum")).isEqualTo(Limits.MIN_SPEED);
    assertThat(number("/$defs/videoClip/properties/speed/maximum")).isEqualTo(Limits.MAX_SPEED);
    assertThat(number("/$defs/comingIn/properties/duration/minimum") * 1000)
        .isEqualTo(Limits.MIN_TRANSITION.toMillis());
    assertThat(number("/$defs/comingIn/properties/duration/maximum"))
        .isEqualTo(Limits.MAX_TRANSITION.toSeconds());
    assertThat(number("/$defs/audioClip/properties/fades/properties/in/maximum"))
        .isEqualTo(Limits.MAX_FADE.toSeconds());
    assertThat(number("/$defs/textStyle/else/properties/sizePx/minimum"))
        .isEqualTo(Limits.MIN_SIZE_PX);
    assertThat(number("/$defs/textStyle/else/properties/sizePx/maximum"))
        .isEqualTo(Limits.MAX_SIZE_PX);
    assertThat(number("/$defs/captionsAsset/properties/cues/maxItems")).isEqualTo(Limits.MAX_CUES);
    assertThat(number("/$defs/cue/properties/words/maxItems")).isEqualTo(Limits.MAX_WORDS_IN_CUE);
    assertThat(number("/$defs/titleAsset/properties/text/maxLength"))
        .isEqualTo(Limits.MAX_TITLE_CHARS);
    assertThat(number("/$defs/voiceAsset/properties/text/maxLength"))
        .isEqualTo(Limits.MAX_VOICE_CHARS);
    JsonNode audio = DOCUMENT.at("/properties/audio/properties");
    assertThat(audio.at("/duck/properties/byDb/minimum").asDouble()).isEqualTo(Limits.MIN_DUCK_DB);
    assertThat(audio.at("/loudness/properties/integratedLufs/minimum").asDouble())
        .isEqualTo(Limits.MIN_LUFS);
    assertThat(audio.at("/loudness/properties/integratedLufs/maximum").asDouble())
        .isEqualTo(Limits.MAX_LUFS);
    assertThat(audio.at("/loudness/properties/truePeakDb/minimum").asDouble())
        .isEqualTo(Limits.MIN_TRUE_PEAK_DB);
  }

  @Property(tries = 100)
  void whatIsRightIsValid(@ForAll long seed) {
    assertThat(SCHEMA.validate(random(seed))).isEmpty();
  }

  @Property(tries = 500)
  void whatIsSpoiltIsRefusedByBoth(@ForAll long seed) {
    Random random = new Random(seed);
    JsonNode spoilt = random(seed);
    String how = spoil(spoilt, random);

    boolean valid = SCHEMA.validate(spoilt).isEmpty();
    List<EditFault> faults = faults(spoilt);
    if (valid) {
      assertThat(faults).as(how).noneMatch(fault -> STRUCTURAL.contains(fault.code()));
    } else {
      assertThat(faults).as("%s: %s", how, SCHEMA.validate(spoilt)).isNotEmpty();
    }
  }

  /** Changes one thing somewhere. */
  private static String spoil(JsonNode document, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.isEmpty() ? "more" : names.get(random.nextInt(names.size()));
      switch (random.nextInt(3)) {
        case 0 -> object.remove(name);
        case 1 -> object.put("unheardOf", 1);
        default -> object.set(name, strange(random));
      }
      return object + " at " + name;
    }
    ArrayNode list = (ArrayNode) container;
    int at = random.nextInt(Math.max(1, list.size()));
    if (random.nextBoolean() || list.isEmpty()) {
      list.insert(at, strange(random));
    } else {
      list.remove(at);
    }
    return list + " at " + at;
  }

  private static JsonNode strange(Random random) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(15)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(true);
      case 2 -> nodes.numberNode(-1000);
      case 3 -> nodes.numberNode(90_000);
      case 4 -> nodes.numberNode(0.5);
      case 5 -> nodes.textNode("");
      case 6 -> nodes.textNode("auto");
      case 7 -> nodes.textNode("end");
      case 8 -> nodes.textNode("a\u0000");
      case 9 -> nodes.arrayNode();
      case 10 -> nodes.objectNode();
      case 11 -> nodes.numberNode(1e308);
      case 12 -> nodes.numberNode(Long.MAX_VALUE);
      case 13 -> nodes.textNode("{{x}}");
      default -> nodes.textNode("voice");
    };
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static boolean isDescribed(JsonNode property) {
    JsonNode described = property;
    if (property.has("$ref") && !property.has("description")) {
      String name = property.path("$ref").asText().substring("#/$defs/".length());
      described = DOCUMENT.path("$defs").path(name);
    }
    return described.has("description")
        || described.has("const")
        || described.has("items")
        || described.isBoolean();
  }

  private static double number(String pointer) {
    JsonNode number = DOCUMENT.at(pointer);
    assertThat(number.isNumber()).as(pointer).isTrue();
    return number.asDouble();
  }

  private static List<EditFault> faults(JsonNode document) {
    try {
      EditReader.read(document);
      return List.of();
    } catch (EditRefusedException refused) {
      return refused.faults();
    }
  }

  private static JsonNode random(long seed) {
    try {
      return JSON.readTree(CanonicalJson.of(RandomEdits.of(seed)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode document() {
    String resource = "/META-INF/edit-schema.json";
    try (InputStream in = EditSchemaTest.class.getResourceAsStream(resource)) {
      return JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
