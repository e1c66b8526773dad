package dev.cutroom.edit.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Audio;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Loudness;
import dev.cutroom.edit.Output;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.rules.EditRules;
import dev.cutroom.edit.rules.Finding;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Edit from JSON that may be anything.
 *
 * <p>It goes through the whole document and collects what is wrong instead of stopping at the first
 * thing: a value that is missing or of another type is noted and replaced by a harmless one, so
 * that the rest can still be checked by {@link EditRules}.
 */
public final class EditReader {

  private static final Pattern WORD = Pattern.compile("(/.*/cues/\\d+)/words(/.*)?");

  private final Faults faults = new Faults();

  private EditReader() {}

  /**
   * The Edit that the document describes.
   *
   * @throws EditRefusedException with all faults, when there is one
   */
  public static Edit read(JsonNode document) {
    EditReader reader = new EditReader();
    Edit edit = reader.edit(new Place(document, "", reader.faults));
    EditRules.findings(edit).stream()
        .filter(reader::restsOnWhatWasSaid)
        .toList()
        .forEach(finding -> reader.faults.add(inDocument(finding.fault(), document)));
    if (!reader.faults.all().isEmpty()) {
      throw new EditRefusedException(reader.faults.all());
    }
    return edit;
  }

  /** Whether a finding of the rules is about what was said and not about a stand-in. */
  private boolean restsOnWhatWasSaid(Finding finding) {
    return finding.restsOn().stream()
        .noneMatch(place -> faults.isAtOrAbove(place) || faults.isUnder(place));
  }

  /** A fault of a word that the document gives as part of its cue's text is told there. */
  private static EditFault inDocument(EditFault fault, JsonNode document) {
    Matcher word = WORD.matcher(fault.pointer());
    if (!word.matches() || !document.at(word.group(1)).has("text")) {
      return fault;
    }
    return new EditFault(word.group(1) + "/text", fault.code(), fault.message(), fault.hint());
  }

  private Edit edit(Place document) {
    Place object =
        document.object("edit", Set.of("schemaVersion", "output", "timeline", "audio", "merge"));
    Place version = object.at("schemaVersion");
    if (!version.isGiven()) {
      version.wrong("the number " + Edit.SCHEMA_VERSION);
    }
    Place output = object.at("output").object("output", Set.of("preset"));
    Place timeline = object.at("timeline").object("timeline", Set.of("tracks"));
    return new Edit(
        version.whole(Edit.SCHEMA_VERSION),
        new Output(output.at("preset").text()),
        new Timeline(timeline.at("tracks").list("tracks", Limits.MAX_TRACKS, TrackReader::track)),
        audio(object.at("audio")),
        merge(object.at("merge")));
  }

  private static Audio audio(Place place) {
    if (!place.isGiven()) {
      return Audio.DEFAULT;
    }
    Place object = place.object("audio", Set.of("duck", "loudness"));
    return new Audio(duck(object.at("duck")), loudness(object.at("loudness")));
  }

  private static @Nullable Duck duck(Place place) {
    if (!place.isGiven()) {
      return null;
    }
    Place object = place.object("duck", Set.of("bus", "under", "byDb"));
    return new Duck(
        object.at("bus").choice("bus", Bus.class, Bus.MUSIC),
        object.at("under").choice("bus", Bus.class, Bus.VOICE),
        object.at("byDb").number(Duck.DEFAULT_DB));
  }

  private static @Nullable Loudness loudness(Place place) {
    if (!place.isGiven()) {
      return null;
    }
    Place object = place.object("loudness", Set.of("integratedLufs", "truePeakDb"));
    return new Loudness(
        object.at("integratedLufs").number(Loudness.DEFAULT.integratedLufs()),
        object.at("truePeakDb").number(Loudness.DEFAULT.truePeakDb()));
  }

  private static Map<String, String> merge(Place place) {
    if (!place.isGiven()) {
      return Map.of();
    }
    if (!place.isObject()) {
      place.wrong("an object: each field's name with its text, {\"title\": \"Trail shoe\"}");
      return Map.of();
    }
    Map<String, String> merge = new TreeMap<>();
    for (String name : place.names()) {
      merge.put(name, place.at(name).anyText());
    }
    return merge;
  }
}
