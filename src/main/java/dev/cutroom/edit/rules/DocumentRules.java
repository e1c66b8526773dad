package dev.cutroom.edit.rules;

import dev.cutroom.edit.Audio;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Loudness;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoTrack;
import java.util.List;

/** What concerns the Edit as a whole: its version, its tracks, its buses. */
final class DocumentRules {

  private static final String TIMELINE = "/timeline";
  private static final String TRACKS = "/timeline/tracks";

  private DocumentRules() {}

  static void check(Edit edit, Findings findings) {
    if (edit.schemaVersion() != Edit.SCHEMA_VERSION) {
      findings.add(
          "/schemaVersion",
          "unknown_value",
          "schema version " + edit.schemaVersion() + " is not known",
          "say " + Edit.SCHEMA_VERSION);
    }
    if (edit.output().preset().isBlank()) {
      findings.add(
          "/output/preset", "required", "no preset is named", "name one of GET /api/v1/presets");
    }
    tracks(edit.timeline().tracks(), findings);
    findings.count(TIMELINE, "clips", edit.timeline().clips().count(), Limits.MAX_CLIPS);
    audio(edit, findings);
  }

  private static void tracks(List<Track> tracks, Findings findings) {
    findings.count(TRACKS, "tracks", tracks.size(), Limits.MAX_TRACKS);
    long videos = tracks.stream().filter(VideoTrack.class::isInstance).count();
    if (videos != 1) {
      findings.among(
          TRACKS,
          TRACKS,
          videos == 0 ? "required" : "too_many",
          "there are " + videos + " tracks of kind video",
          "give exactly one; what lies over it goes on a track of kind overlay");
    }
    boolean under = false;
    for (int i = 0; i < tracks.size(); i++) {
      Track track = tracks.get(i);
      if (under && (track instanceof OverlayTrack || track instanceof CaptionsTrack)) {
        findings.among(
            TRACKS,
            TRACKS + "/" + i,
            "hidden",
            "the track lies under the video track and would not be seen",
            "the first track is on top: move it before the video track");
      }
      under |= track instanceof VideoTrack;
    }
  }

  private static void audio(Edit edit, Findings findings) {
    Audio audio = edit.audio();
    Loudness loudness = audio.loudness();
    if (loudness != null) {
      String place = "/audio/loudness/";
      findings.range(
          place + "integratedLufs", loudness.integratedLufs(), Limits.MIN_LUFS, Limits.MAX_LUFS);
      findings.range(place + "truePeakDb", loudness.truePeakDb(), Limits.MIN_TRUE_PEAK_DB, 0);
    }
    Duck duck = audio.duck();
    if (duck != null) {
      findings.range("/audio/duck/byDb", duck.byDb(), Limits.MIN_DUCK_DB, 0);
      exists(edit.timeline(), duck.bus(), "/audio/duck/bus", findings);
      exists(edit.timeline(), duck.under(), "/audio/duck/under", findings);
      if (duck.bus() == duck.under()) {
        findings.among(
            "/audio/duck",
            "/audio/duck/under",
            "unknown_bus",
            "a bus cannot be under itself",
            "name another bus, for example voice");
      }
    }
  }

  private static void exists(Timeline timeline, Bus bus, String pointer, Findings findings) {
    boolean exists =
        timeline.tracks().stream()
            .anyMatch(track -> track instanceof AudioTrack audio && audio.bus() == bus);
    if (!exists) {
      findings.among(
          TIMELINE,
          pointer,
          "unknown_bus",
          "no audio track is of bus " + bus.word(),
          "add such a track, or leave duck out");
    }
  }
}
