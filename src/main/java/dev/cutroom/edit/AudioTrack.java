package dev.cutroom.edit;

import java.util.List;
import java.util.Objects;

/** Sounds of one bus: texts to be spoken (on the voice bus only) and audio. */
public record AudioTrack(Bus bus, List<Clip> clips) implements Track {

  /** The value of {@code kind} in the document. */
  public static final String KIND = "audio";

  public AudioTrack {
    Objects.requireNonNull(bus, "bus");
    clips = List.copyOf(clips);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public AudioTrack withClips(List<Clip> clips) {
    return new AudioTrack(bus, clips);
  }
}
