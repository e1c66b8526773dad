package dev.cutroom.ffmpeg;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a media file says about itself. Of several streams of a kind the first counts; a cover
 * picture attached to a song is no video.
 *
 * @param format the allowed format that it is in; null when it is none of them
 * @param formatName as ffprobe says it
 * @param duration as the header tells; zero for a picture or when it does not
 * @param streamCount streams of any kind
 * @param video null: no picture
 * @param audio null: no sound
 */
public record Probe(
    @Nullable MediaFormat format,
    String formatName,
    Duration duration,
    int streamCount,
    @Nullable VideoStream video,
    @Nullable AudioStream audio) {

  /** What a file is good for. */
  public enum Kind {
    VIDEO,
    AUDIO,
    IMAGE
  }

  /**
   * @throws IllegalStateException the file holds neither picture nor sound
   */
  public Kind kind() {
    if (video != null) {
      boolean picture = format != null && format.family() == MediaFormat.Family.PICTURE;
      return picture || (format == MediaFormat.GIF && video.frameCount() == 1)
          ? Kind.IMAGE
          : Kind.VIDEO;
    }
    if (audio != null) {
      return Kind.AUDIO;
    }
    throw new IllegalStateException("neither picture nor sound");
  }

  public boolean hasVideo() {
    return video != null;
  }

  public boolean hasAudio() {
    return audio != null;
  }
}
