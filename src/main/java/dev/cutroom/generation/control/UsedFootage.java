package dev.cutroom.generation.control;

import dev.cutroom.edit.Arrangement;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.Placed;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.generation.control.PlannedClip.UsedSegment;
import dev.cutroom.voice.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which stretches of which videos an Edit shows, now that all lengths are known. Pure. */
final class UsedFootage {
  private UsedFootage() {}

  static List<UsedSegment> of(Edit edit, Map<UUID, Material> material, Narration narration) {
    Arrangement arrangement = Arrangement.of(Merge.applied(edit), durations(material, narration));
    List<Track> tracks = edit.timeline().tracks();
    List<UsedSegment> used = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i) instanceof VideoTrack) {
        arrangement.tracks().get(i).forEach(placed -> add(placed, used));
      }
    }
    return used;
  }

  private static void add(Placed placed, List<UsedSegment> used) {
    Clip clip = placed.clip();
    Duration length = placed.length();
    if (clip.asset() instanceof VideoAsset video && length != null) {
      double start = video.trim().toMillis() / 1000.0;
      double seconds = length.toMillis() / 1000.0 * clip.speed();
      double end = Math.round((start + seconds) * 1000) / 1000.0;
      used.add(new UsedSegment(video.sourceId(), start, end));
    }
  }

  private static Durations durations(Map<UUID, Material> material, Narration narration) {
    return new Durations() {
      @Override
      public @Nullable Duration ofSource(UUID sourceId) {
        Material source = material.get(sourceId);
        return source == null ? null : source.media().duration();
      }

      @Override
      public @Nullable Duration ofVoice(VoiceAsset voice) {
        Spoken said = narration.spoken().get(voice);
        return said == null ? null : said.duration();
      }
    };
  }
}
