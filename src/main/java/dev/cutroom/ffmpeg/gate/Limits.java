package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.VideoStream;
import java.time.Duration;
import java.util.Optional;

/** Bounds that no honest footage passes and that keep one file from eating the machine. */
final class Limits {

  static final int MOST_STREAMS = 64;
  static final int LONGEST_SIDE = 16_384;
  static final long MOST_PIXELS = 100_000_000;
  static final Duration LONGEST = Duration.ofHours(12);

  private Limits() {}

  /** What is too much about the file, as a description of it. */
  static Optional<String> exceeded(Probe probe) {
    if (probe.streamCount() > MOST_STREAMS) {
      return Optional.of(
          "a file of %d streams; at most %d are taken"
              .formatted(probe.streamCount(), MOST_STREAMS));
    }
    if (probe.duration().compareTo(LONGEST) > 0) {
      return Optional.of(
          "%d hours long; at most %d are taken"
              .formatted(probe.duration().toHours(), LONGEST.toHours()));
    }
    VideoStream video = probe.video();
    return video == null ? Optional.empty() : tooLarge(video);
  }

  private static Optional<String> tooLarge(VideoStream video) {
    long width = Math.max(video.width(), video.codedWidth());
    long height = Math.max(video.height(), video.codedHeight());
    boolean tooLarge = Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS;
    return tooLarge
        ? Optional.of(
            "%d×%d pixels large; at most %d a side and %d million in all are taken"
                .formatted(width, height, LONGEST_SIDE, MOST_PIXELS / 1_000_000))
        : Optional.empty();
  }
}
