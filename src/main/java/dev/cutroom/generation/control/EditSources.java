package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.source.entity.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the sources that an Edit names are the project's, and of the kind it takes them for. */
final class EditSources {
  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private EditSources() {}

  /** Everything that is wrong, in the order of the document. */
  static List<EditFault> faults(Edit edit, Map<UUID, Source> known) {
    List<EditFault> faults = new ArrayList<>();
    List<Track> tracks = edit.timeline().tracks();
    for (int i = 0; i < tracks.size(); i++) {
      List<Clip> clips = tracks.get(i).clips();
      for (int k = 0; k < clips.size(); k++) {
        if (clips.get(k).asset() instanceof SourcedAsset asset) {
          String pointer = "/timeline/tracks/" + i + "/clips/" + k + "/asset/sourceId";
          String wrong = wrong(asset, known.get(asset.sourceId()));
          if (wrong != null) {
            faults.add(
                new EditFault(pointer, "unknown_source", wrong, "name a source of this project"));
          }
        }
      }
    }
    return faults;
  }

  /** Sources that there are not, in a document that can't be read as an Edit for other reasons. */
  static List<EditFault> unknown(JsonNode document, Map<UUID, Source> known) {
    Set<String> ids = known.keySet().stream().map(UUID::toString).collect(Collectors.toSet());
    List<EditFault> faults = new ArrayList<>();
    JsonNode tracks = document.at("/timeline/tracks");
    for (int i = 0; i < tracks.size(); i++) {
      JsonNode clips = tracks.path(i).path("clips");
      for (int k = 0; k < Math.min(clips.size(), Limits.MAX_CLIPS); k++) {
        JsonNode id = clips.path(k).path("asset").path("sourceId");
        if (isUuid(id) && !ids.contains(id.textValue().toLowerCase(Locale.ROOT))) {
          faults.add(
              new EditFault(
                  "/timeline/tracks/" + i + "/clips/" + k + "/asset/sourceId",
                  "unknown_source",
                  "source " + id.textValue() + " is not in this project (any more)",
                  "name a source of this project"));
        }
      }
    }
    return faults;
  }

  /** What is none the reader tells. */
  private static boolean isUuid(JsonNode id) {
    return id.isTextual() && UUID_TEXT.matcher(id.textValue()).matches();
  }

  private static @Nullable String wrong(SourcedAsset asset, @Nullable Source source) {
    if (source == null) {
      return "source " + asset.sourceId() + " is not in this project (any more)";
    }
    Probe media = source.getMedia();
    String name = "\"" + source.getFileName() + "\"";
    if (asset instanceof AudioAsset) {
      return media.hasAudio() ? null : "source " + name + " has no sound";
    }
    Probe.Kind wanted = asset instanceof ImageAsset ? Probe.Kind.IMAGE : Probe.Kind.VIDEO;
    return media.kind() == wanted
        ? null
        : "source " + name + " is no " + (wanted == Probe.Kind.IMAGE ? "picture" : "video");
  }
}
