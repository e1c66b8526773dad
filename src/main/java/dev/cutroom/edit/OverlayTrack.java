package dev.cutroom.edit;

import java.util.List;

/** Titles and images over the pictures. */
public record OverlayTrack(List<Clip> clips) implements Track {

  /** The value of {@code kind} in the document. */
  public static final String KIND = "overlay";

  public OverlayTrack {
    clips = List.copyOf(clips);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public OverlayTrack withClips(List<Clip> clips) {
    return new OverlayTrack(clips);
  }
}
