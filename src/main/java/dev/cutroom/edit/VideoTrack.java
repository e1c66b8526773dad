package dev.cutroom.edit;

import java.util.List;

/**
 * Pictures with their own sound, one after the other: videos, images and colours. There is exactly
 * one such track, below all that is seen.
 */
public record VideoTrack(List<Clip> clips) implements Track {

  /** The value of {@code kind} in the document. */
  public static final String KIND = "video";

  public VideoTrack {
    clips = List.copyOf(clips);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public VideoTrack withClips(List<Clip> clips) {
    return new VideoTrack(clips);
  }
}
