package dev.cutroom.edit.json;

import dev.cutroom.edit.Audio;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Loudness;
import dev.cutroom.edit.Track;
import java.util.Map;

/** An Edit as maps, lists, texts and {@code BigDecimal}s, with every default spelled out. */
final class EditTree {

  private EditTree() {}

  static Map<String, Object> of(Edit edit) {
    return new Members()
        .with("schemaVersion", edit.schemaVersion())
        .with("output", Map.of("preset", edit.output().preset()))
        .with(
            "timeline",
            Map.of("tracks", edit.timeline().tracks().stream().map(EditTree::track).toList()))
        .with("audio", audio(edit.audio()))
        .with("merge", edit.merge())
        .map();
  }

  private static Map<String, Object> track(Track track) {
    return new Members()
        .with("kind", track.kind())
        .withGiven("bus", track instanceof AudioTrack audio ? audio.bus().word() : null)
        .with("clips", track.clips().stream().map(clip -> ClipTree.of(track, clip)).toList())
        .map();
  }

  private static Map<String, Object> audio(Audio audio) {
    Duck duck = audio.duck();
    Loudness loudness = audio.loudness();
    return new Members()
        .withGiven("duck", duck == null ? null : duck(duck))
        .withGiven("loudness", loudness == null ? null : loudness(loudness))
        .map();
  }

  private static Map<String, Object> duck(Duck duck) {
    return new Members()
        .with("bus", duck.bus().word())
        .with("under", duck.under().word())
        .with("byDb", duck.byDb())
        .map();
  }

  private static Map<String, Object> loudness(Loudness loudness) {
    return new Members()
        .with("integratedLufs", loudness.integratedLufs())
        .with("truePeakDb", loudness.truePeakDb())
        .map();
  }
}
