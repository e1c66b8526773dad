package dev.cutroom.edit;

import java.util.List;
import java.util.stream.Stream;

/** The tracks of a video, the first on top; for the order of audio tracks nothing changes. */
public record Timeline(List<Track> tracks) {

  public Timeline {
    tracks = List.copyOf(tracks);
  }

  public static Timeline of(Track... tracks) {
    return new Timeline(List.of(tracks));
  }

  /** One picture track with these clips. */
  public static Timeline ofClips(List<Clip> clips) {
    return of(new VideoTrack(clips));
  }

  /** Every clip of every track. */
  public Stream<Clip> clips() {
    return tracks.stream().flatMap(track -> track.clips().stream());
  }
}
