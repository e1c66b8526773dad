package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.FaultList;
import dev.cutroom.edit.json.EditReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Reads an Edit from an OTIO timeline: one that {@link OtioWriter} wrote, or a plain one of clips,
 * gaps and transitions whose media are named {@code cutroom:source/…}.
 *
 * <p>It makes the Edit's document and has it read as strictly as any other. Of a timeline that is
 * not ours the lowest video track becomes the video track, those over it overlays; when there are
 * audio tracks, the videos are silent, for in OTIO a video track is pictures only.
 */
public final class OtioReader {

  private final FaultList faults = new FaultList();
  private final NavigableMap<String, String> origins = new TreeMap<>();

  private OtioReader() {}

  /**
   * The Edit that the timeline describes.
   *
   * @param preset for a timeline that does not name one
   * @param stills whether a source is a single picture
   * @throws EditRefusedException with all faults; their pointers are into {@code otio}
   */
  public static Edit read(JsonNode otio, String preset, Predicate<UUID> stills) {
    OtioReader reader = new OtioReader();
    ObjectNode document = reader.document(otio, preset, stills);
    if (!reader.faults.isEmpty()) {
      throw new EditRefusedException(reader.faults.all());
    }
    try {
      return EditReader.read(document);
    } catch (EditRefusedException refused) {
      throw new EditRefusedException(refused.faults().stream().map(reader::traced).toList());
    }
  }

  private ObjectNode document(JsonNode otio, String preset, Predicate<UUID> stills) {
    OtioItem timeline = new OtioItem(otio, "", faults);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("schemaVersion", Edit.SCHEMA_VERSION);
    document.putObject("output").put("preset", preset);
    for (String part : List.of("schemaVersion", "output", "audio", "merge")) {
      if (timeline.ours().has(part)) {
        document.set(part, timeline.ours().path(part));
        origins.put("/" + part, "/metadata/" + OtioTrackWriter.OURS + "/" + part);
      }
    }
    ArrayNode tracks = document.putObject("timeline").putArray("tracks");
    if (timeline.is("Timeline")) {
      tracks(timeline.at("tracks"), stills, tracks);
    } else {
      timeline.refuse("type", "is no timeline", "an object whose OTIO_SCHEMA is Timeline.1");
    }
    return document;
  }

  private void tracks(OtioItem stack, Predicate<UUID> stills, ArrayNode tracks) {
    List<OtioItem> children = stack.children();
    boolean sound = children.stream().anyMatch(child -> child.text("kind").equals("Audio"));
    OtioClipReader clips = new OtioClipReader(stills, sound);
    boolean lowest = true;
    List<OtioItem> read = new ArrayList<>();
    for (OtioItem child : children) {
      if (!child.is("Track")) {
        child.refuse("unsupported", "is no track", "flatten nested timelines before the export");
        continue;
      }
      tracks.insert(0, new OtioTrackReader(clips).track(child, lowest));
      read.add(0, child);
      lowest &= child.text("kind").equals("Audio");
    }
    for (int i = 0; i < read.size(); i++) {
      origins.put("/timeline/tracks/" + i, read.get(i).pointer());
      for (int j = 0; j < tracks.path(i).path("clips").size(); j++) {
        JsonNode clip = tracks.path(i).path("clips").path(j);
        String origin = ((ObjectNode) clip).remove(OtioTrackReader.ORIGIN).asText();
        origins.put("/timeline/tracks/" + i + "/clips/" + j, origin);
      }
    }
  }

  /** A fault of the Edit told of the place in the timeline that it comes from. */
  private EditFault traced(EditFault fault) {
    String pointer = fault.pointer();
    Map.Entry<String, String> origin = origins.floorEntry(pointer);
    while (origin != null && !(pointer + "/").startsWith(origin.getKey() + "/")) {
      origin = origins.lowerEntry(origin.getKey());
    }
    String rest = origin == null ? pointer : pointer.substring(origin.getKey().length());
    return new EditFault(
        origin == null ? "" : origin.getValue(),
        fault.code(),
        rest.isEmpty() ? fault.message() : rest.substring(1) + ": " + fault.message(),
        fault.hint());
  }
}
