package dev.cutroom.edit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.Asset;
import dev.cutroom.edit.Audio;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Micros;
import dev.cutroom.edit.Output;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.rules.EditRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Edit from JSON that may be anything.
 *
 * <p>It goes through the whole document and collects what is wrong instead of stopping at the first
 * thing: a value that is missing or of another type is noted and replaced by a harmless one, so
 * that the rest can still be checked by {@link EditRules}.
 */
public final class EditReader {

  private static final UUID NO_SOURCE = new UUID(0, 0);
  private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000);

  private final List<EditFault> faults = new ArrayList<>();

  private EditReader() {}

  /**
   * The Edit that the document describes.
   *
   * @throws EditRefusedException with all faults, when there is one
   */
  public static Edit read(JsonNode document) {
    EditReader reader = new EditReader();
    Edit edit = reader.edit(document);
    List<EditFault> faults = new ArrayList<>(reader.faults);
    EditRules.faults(edit).stream().filter(reader::isNews).forEach(faults::add);
    if (!faults.isEmpty()) {
      throw new EditRefusedException(faults);
    }
    return edit;
  }

  /** Whether a fault found by the rules is about what was said and not about a stand-in. */
  private boolean isNews(EditFault fault) {
    boolean arrangement = fault.code().equals("gap") || fault.code().equals("overlap");
    return faults.stream()
        .noneMatch(
            known ->
                arrangement
                    || fault.pointer().equals(known.pointer())
                    || fault.pointer().startsWith(known.pointer() + "/")
                    || known.pointer().startsWith(fault.pointer() + "/"));
  }

  private Edit edit(JsonNode node) {
    ObjectNode object = object(node, "", Set.of("schemaVersion", "output", "timeline"));
    JsonNode version = object.path("schemaVersion");
    int schemaVersion = Edit.SCHEMA_VERSION;
    if (version.isInt()) {
      schemaVersion = version.intValue();
    } else {
      wrong(version, "/schemaVersion", "a whole number");
    }
    ObjectNode output = object(object.path("output"), "/output", Set.of("preset"));
    ObjectNode timeline = object(object.path("timeline"), "/timeline", Set.of("tracks"));
    return new Edit(
        schemaVersion,
        new Output(text(output, "/output", "preset")),
        new Timeline(list(timeline, "/timeline", "tracks", this::track)),
        Audio.DEFAULT,
        Map.of());
  }

  private Track track(JsonNode node, String pointer) {
    ObjectNode object = object(node, pointer, Set.of("kind", "clips"));
    String kind = text(object, pointer, "kind");
    if (!kind.isEmpty() && !kind.equals(VideoTrack.KIND)) {
      add(pointer + "/kind", "unsupported", "no track of kind " + kind, "say video");
    }
    return new VideoTrack(list(object, pointer, "clips", this::clip));
  }

  private Clip clip(JsonNode node, String pointer) {
    ObjectNode object = object(node, pointer, Set.of("asset", "start", "length", "fit", "focus"));
    Asset asset = asset(object.path("asset"), pointer + "/asset");
    Duration start = time(object, pointer, "start", null);
    Duration length = time(object, pointer, "length", null);
    return Clip.builder(asset)
        .start(Start.at(start))
        .length(Length.of(length))
        .fit(fit(object, pointer))
        .focus(focus(object, pointer))
        .build();
  }

  private Asset asset(JsonNode node, String pointer) {
    String type = node.path("type").asText("");
    Set<String> known =
        type.equals(VideoAsset.TYPE)
            ? Set.of("type", "sourceId", "trim", "volume")
            : Set.of("type", "sourceId");
    ObjectNode object = object(node, pointer, known);
    type = text(object, pointer, "type");
    UUID sourceId = sourceId(object, pointer);
    if (type.equals(VideoAsset.TYPE)) {
      Duration trim = time(object, pointer, "trim", Duration.ZERO);
      double volume = number(object.path("volume"), pointer + "/volume", 1);
      return new VideoAsset(sourceId, trim, volume);
    }
    if (!type.isEmpty() && !type.equals(ImageAsset.TYPE)) {
      add(pointer + "/type", "unknown_value", "no asset of type " + type, "say video or image");
    }
    return new ImageAsset(sourceId);
  }

  private UUID sourceId(ObjectNode object, String pointer) {
    String text = text(object, pointer, "sourceId");
    try {
      UUID id = text.isEmpty() ? NO_SOURCE : UUID.fromString(text);
      if (text.isEmpty() || id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException malformed) {
      // told below, with the shortened form that UUID.fromString accepts ("1-1-1-1-1")
    }
    add(pointer + "/sourceId", "type", "not a source id: " + text, "a UUID, as the API gives it");
    return NO_SOURCE;
  }

  private Fit fit(ObjectNode object, String pointer) {
    if (!object.has("fit")) {
      return Fit.CROP;
    }
    String word = text(object, pointer, "fit");
    return Arrays.stream(Fit.values())
        .filter(fit -> fit.word().equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              if (!word.isEmpty()) {
                String hint =
                    word.equals("cover")
                        ? "say crop to fill the frame, or stretch to change the shape"
                        : "say crop, contain, blur or stretch";
                add(pointer + "/fit", "unknown_value", "no fit is called " + word, hint);
              }
              return Fit.CROP;
            });
  }

  private Focus focus(ObjectNode object, String pointer) {
    JsonNode node = object.path("focus");
    if (node.isMissingNode()) {
      return Focus.CENTRE;
    }
    if (!node.isArray() || node.size() != 2) {
      wrong(node, pointer + "/focus", "two fractions, [x, y]");
      return Focus.CENTRE;
    }
    return new Focus(
        number(node.path(0), pointer + "/focus/0", 0.5),
        number(node.path(1), pointer + "/focus/1", 0.5));
  }

  private Duration time(ObjectNode object, String pointer, String name, @Nullable Duration absent) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() && absent != null) {
      return absent;
    }
    if (!isNumber(node) || node.decimalValue().abs().compareTo(FAR) > 0) {
      wrong(node, pointer + "/" + name, "a number of seconds");
      return Limits.MIN_LENGTH;
    }
    return Micros.ofSeconds(node.decimalValue());
  }

  private double number(JsonNode node, String pointer, double absent) {
    if (!node.isMissingNode() && !isNumber(node)) {
      wrong(node, pointer, "a number");
      return absent;
    }
    return node.asDouble(absent);
  }

  private String text(ObjectNode object, String pointer, String name) {
    JsonNode node = object.path(name);
    if (!node.isTextual() || node.textValue().isBlank()) {
      wrong(node, pointer + "/" + name, "a text");
      return "";
    }
    return node.textValue();
  }

  private <T> List<T> list(ObjectNode object, String pointer, String name, Element<T> element) {
    JsonNode node = object.path(name);
    List<T> elements = new ArrayList<>();
    if (!node.isArray()) {
      wrong(node, pointer + "/" + name, "a list");
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      elements.add(element.read(node.path(i), pointer + "/" + name + "/" + i));
    }
    return elements;
  }

  private ObjectNode object(JsonNode node, String pointer, Set<String> known) {
    if (!(node instanceof ObjectNode object)) {
      wrong(node, pointer, "an object");
      return JsonNodeFactory.instance.objectNode();
    }
    Function<String, String> escaped = name -> name.replace("~", "~0").replace("/", "~1");
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                String place = pointer + "/" + escaped.apply(name);
                String hint = "known here: " + String.join(", ", known.stream().sorted().toList());
                add(place, "unknown_property", "no property is called " + name, hint);
              }
            });
    return object;
  }

  private void wrong(JsonNode node, String pointer, String expected) {
    boolean underAFault = faults.stream().anyMatch(f -> pointer.startsWith(f.pointer() + "/"));
    if (node.isMissingNode() || node.isNull()) {
      if (!underAFault) {
        add(pointer, "required", "is missing", "give " + expected);
      }
    } else {
      add(pointer, "type", "is no such value", "give " + expected);
    }
  }

  private void add(String pointer, String code, String message, String hint) {
    faults.add(new EditFault(pointer, code, message, hint));
  }

  /** A number of JSON: not one of the non-finite values that lenient parsers let through. */
  private static boolean isNumber(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.doubleValue());
  }

  private interface Element<T> {
    T read(JsonNode node, String pointer);
  }
}
