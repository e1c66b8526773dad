package dev.cutroom.edit;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * A stretch of a video source, with its sound.
 *
 * @param trim how much of the source is left out before the clip begins
 * @param volume factor, 0 (silent) to {@link Limits#MAX_VOLUME}; 1 leaves the sound as it is
 */
public record VideoAsset(UUID sourceId, Duration trim, double volume) implements SourcedAsset {

  /** The value of {@code type} in the document. */
  public static final String TYPE = "video";

  public VideoAsset {
    Objects.requireNonNull(sourceId, "sourceId");
    trim = Micros.round(trim);
    volume = Micros.round(volume);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
