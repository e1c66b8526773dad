package dev.cutroom.edit;

import java.util.List;

/** The tracks of a video, the first on top. */
public record Timeline(List<Track> tracks) {

  public Timeline {
    tracks = List.copyOf(tracks);
  }

  /** One picture track with these clips. */
  public static Timeline ofClips(List<Clip> clips) {
    return new Timeline(List.of(new VideoTrack(clips)));
  }
}
