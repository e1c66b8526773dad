package dev.cutroom.edit.otio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.Arrangement;
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Placed;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.rules.EditRules;
import java.util.ArrayList;
import java.util.List;

/** Writes an Edit as an OTIO timeline. */
public final class OtioWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OtioWriter() {}

  /**
   * The timeline of an Edit.
   *
   * @param rate of the output; all times are whole frames of it
   * @param durations of the sources and voices whose clips do not say a length
   * @throws EditRefusedException when the Edit is wrong, or where a clip ends is not known
   */
  public static ObjectNode write(String name, Edit edit, OtioRate rate, Durations durations) {
    Arrangement arrangement = Arrangement.of(edit, durations);
    List<EditFault> faults = new ArrayList<>(EditRules.faults(edit));
    faults.addAll(unknown(arrangement));
    if (!faults.isEmpty()) {
      throw new EditRefusedException(faults);
    }
    JsonNode document = document(edit);
    ObjectNode timeline = OtioRate.schema("Timeline.1").put("name", name);
    ObjectNode ours = timeline.putObject("metadata").putObject(OtioTrackWriter.OURS);
    for (String part : List.of("schemaVersion", "output", "audio", "merge")) {
      ours.set(part, document.path(part));
    }
    timeline.set("global_start_time", rate.rational(0));
    ObjectNode stack = OtioTrackWriter.item("Stack.1", "tracks");
    ArrayNode children = stack.putArray("children");
    for (int i = arrangement.tracks().size() - 1; i >= 0; i--) {
      JsonNode track = document.path("timeline").path("tracks").path(i);
      children.add(new OtioTrackWriter(rate, durations).track(track, arrangement.tracks().get(i)));
    }
    timeline.set("tracks", stack);
    return timeline;
  }

  private static List<EditFault> unknown(Arrangement arrangement) {
    List<EditFault> faults = new ArrayList<>();
    for (int i = 0; i < arrangement.tracks().size(); i++) {
      List<Placed> clips = arrangement.tracks().get(i);
      for (int j = 0; j < clips.size(); j++) {
        if (clips.get(j).end() == null) {
          faults.add(
              new EditFault(
                  "/timeline/tracks/" + i + "/clips/" + j + "/length",
                  "unknown_length",
                  "it is not known when the clip ends",
                  "give seconds, or render once, so that voices are spoken"));
        }
      }
    }
    return faults;
  }

  private static JsonNode document(Edit edit) {
    try {
      return JSON.readTree(CanonicalJson.of(edit));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("canonical text is JSON", e);
    }
  }
}
