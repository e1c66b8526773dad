package dev.cutroom.edit.json;

import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoTrack;
import java.util.List;
import java.util.Set;

/** Reads a track; its kind decides what its clips may say. */
final class TrackReader {

  private static final String KINDS = "video, overlay, captions, audio";
  private static final Set<String> PLAIN = Set.of("kind", "clips");
  private static final Set<String> SOUND = Set.of("kind", "bus", "clips");

  private TrackReader() {}

  static Track track(Place place) {
    return switch (place.at("kind").word()) {
      case VideoTrack.KIND -> new VideoTrack(plain(place, ClipReader.VIDEO));
      case OverlayTrack.KIND -> new OverlayTrack(plain(place, ClipReader.OVERLAY));
      case CaptionsTrack.KIND -> new CaptionsTrack(plain(place, ClipReader.CAPTIONS));
      case AudioTrack.KIND -> audio(place);
      default -> unknown(place);
    };
  }

  private static Track audio(Place place) {
    Place object = place.object("track", SOUND);
    if (!object.at("bus").isGiven()) {
      object.at("bus").wrong("one of " + Words.listed(Bus.class));
    }
    Bus bus = object.at("bus").choice("bus", Bus.class, Bus.SFX);
    return new AudioTrack(bus, clips(object.at("clips"), ClipReader.audio(bus)));
  }

  private static List<Clip> plain(Place place, ClipReader reader) {
    return clips(place.object("track", PLAIN).at("clips"), reader);
  }

  private static List<Clip> clips(Place place, ClipReader reader) {
    return place.list("clips", Limits.MAX_CLIPS, reader::clip);
  }

  /** What such a track's clips may say nobody knows, so they are not looked at. */
  private static Track unknown(Place place) {
    Place object = place.object("track", SOUND);
    String kind = object.at("kind").text("one of " + KINDS);
    if (!kind.isEmpty()) {
      object.at("kind").unknown("track", kind, "say one of " + KINDS);
    }
    return new OverlayTrack(List.of());
  }
}
