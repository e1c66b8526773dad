package dev.cutroom.generation.control;

import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.source.entity.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the sources that an Edit names are the project's, and of the kind it takes them for. */
final class EditSources {
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
