package dev.cutroom.edit;

import java.util.List;

/** Pictures with their own sound, one after the other. */
public record VideoTrack(List<Clip> clips) implements Track {

  /** The value of {@code kind} in the document. */
  public static final String KIND = "video";

  public VideoTrack {
    clips = List.copyOf(clips);
  }
}
