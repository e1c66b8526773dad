package dev.cutroom.edit;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * A stretch of an audio source, or of the sound of a video source.
 *
 * @param trim how much of the source is left out before the clip begins
 * @param volume factor, 0 (silent) to {@link Limits#MAX_VOLUME}; 1 leaves the sound as it is
 * @param loop whether it begins again, at {@code trim}, when the source ends before the clip does
 */
public record AudioAsset(UUID sourceId, Duration trim, double volume, boolean loop)
    implements SourcedAsset {

  /** The value of {@code type} in the document. */
  public static final String TYPE = "audio";

  public AudioAsset {
    Objects.requireNonNull(sourceId, "sourceId");
    trim = Micros.round(trim);
    volume = Micros.round(volume);
  }

  /** The whole source as it is; on the music bus it repeats. */
  public static AudioAsset of(UUID sourceId, Bus bus) {
    return new AudioAsset(sourceId, Duration.ZERO, 1, bus == Bus.MUSIC);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
