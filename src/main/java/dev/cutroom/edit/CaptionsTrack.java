package dev.cutroom.edit;

import java.util.List;

/** What is spoken, to be read over the pictures. */
public record CaptionsTrack(List<Clip> clips) implements Track {

  /** The value of {@code kind} in the document. */
  public static final String KIND = "captions";

  public CaptionsTrack {
    clips = List.copyOf(clips);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CaptionsTrack withClips(List<Clip> clips) {
    return new CaptionsTrack(clips);
  }
}
