package dev.cutroom.selection;

import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file to be measured, and what probing it has told.
 *
 * @param videoStream the picture's stream number in the file
 * @param audioStream the sound's; null: it has none
 * @param still whether it is one picture
 * @param duration as declared, of the picture where the file tells; zero for a still or when it
 *     does not
 * @param frameSeconds how long one frame lasts on average; zero when unknown
 * @param displayedWidth pixels as shown: upright and square
 * @param displayedHeight pixels as shown
 */
public record SourceFile(
    Path file,
    MediaFormat format,
    int videoStream,
    @Nullable Integer audioStream,
    boolean still,
    Duration duration,
    double frameSeconds,
    int displayedWidth,
    int displayedHeight) {

  public SourceFile {
    if (displayedWidth <= 0 || displayedHeight <= 0 || duration.isNegative()) {
      throw new IllegalArgumentException(
          "%dx%d, %s".formatted(displayedWidth, displayedHeight, duration));
    }
  }

  /**
   * @throws IllegalArgumentException the probe found no picture, or a format that is not taken in
   */
  public static SourceFile of(Path file, Probe probe) {
    VideoStream video = probe.video();
    MediaFormat format = probe.format();
    if (video == null || format == null) {
      throw new IllegalArgumentException("Nothing to choose pictures from: " + probe.formatName());
    }
    AudioStream audio = probe.audio();
    Duration declared = video.duration();
    Rational rate = video.frameRate();
    return new SourceFile(
        file,
        format,
        video.index(),
        audio == null ? null : audio.index(),
        probe.kind() == Probe.Kind.IMAGE,
        declared == null ? probe.duration() : declared,
        rate == null ? 0 : 1 / rate.value(),
        video.width(),
        video.height());
  }

  double declaredSeconds() {
    return duration.toNanos() / 1e9;
  }
}
