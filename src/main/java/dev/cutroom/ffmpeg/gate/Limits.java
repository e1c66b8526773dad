package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.process.Allowance;
import java.time.Duration;
import java.util.Optional;

/**
 * Bounds that no honest footage passes and that keep one file from eating the machine.
 *
 * @param streams of any kind
 * @param sidePixels of the longer side
 * @param pixels of one picture
 * @param length of the whole file
 * @param frames pictures, or packets of sound where there is no picture
 * @param totalPixels of all pictures together: what decoding the file would cost
 * @param probing what finding out what the file is may use
 * @param reading what reading it through, and decoding its ends, may use
 */
public record Limits(
    int streams,
    int sidePixels,
    long pixels,
    Duration length,
    long frames,
    long totalPixels,
    Allowance probing,
    Allowance reading) {

  private static final int LONGEST_SIDE = 16_384;
  private static final long MOST_PIXELS = 100_000_000;

  /** Five hours at 1080p and 30 frames a second, or half an hour at 2160p and 60. */
  private static final long MOST_TOTAL_PIXELS = 1_000_000_000_000L;

  /** Decoders pad the edges of a picture before they count its pixels. */
  private static final double PADDING = 1.1;

  /** Nothing is written at this door, except to pipes. */
  private static final long NO_OUTPUT = 0;

  public static final Limits USUAL =
      new Limits(
          64,
          LONGEST_SIDE,
          MOST_PIXELS,
          Duration.ofHours(12),
          3_000_000,
          MOST_TOTAL_PIXELS,
          new Allowance(
              Duration.ofSeconds(20), 3L << 30, NO_OUTPUT, Allowance.USUAL.pixelsPerFrame()),
          new Allowance(
              Duration.ofMinutes(5), 3L << 30, NO_OUTPUT, Allowance.USUAL.pixelsPerFrame()));

  public Limits {
    if (streams <= 0 || sidePixels <= 0 || pixels <= 0 || frames <= 0 || totalPixels <= 0) {
      throw new IllegalArgumentException("a limit of nothing takes no file");
    }
  }

  /** For the decoder's own limit, which must not refuse what is just within ours. */
  long paddedPixels() {
    return (long) (pixels * PADDING);
  }

  /** What is too much about the file as its header describes it, as a description of it. */
  Optional<String> exceeded(Probe probe) {
    if (probe.streamCount() > streams) {
      return Optional.of(tooManyStreams(Integer.toString(probe.streamCount())));
    }
    if (probe.duration().compareTo(length) > 0) {
      return Optional.of(tooLong(probe.duration()));
    }
    VideoStream video = probe.video();
    return video == null ? Optional.empty() : tooLarge(video);
  }

  /** What is too much about the file as it was found by reading it. */
  Optional<String> exceeded(Probe probe, long packets, Duration duration) {
    if (duration.compareTo(length) > 0) {
      return Optional.of(tooLong(duration));
    }
    VideoStream video = probe.video();
    if (video == null) {
      return Optional.empty();
    }
    double all = (double) packets * video.codedWidth() * video.codedHeight();
    return all > totalPixels
        ? Optional.of(
            "a video of %.0f billion pixels in all its frames; at most %d billion are taken"
                .formatted(all / 1e9, totalPixels / 1_000_000_000))
        : Optional.empty();
  }

  String tooManyPixels(String width, String height) {
    return "%s×%s pixels large; at most %d a side and %d million in all are taken"
        .formatted(width, height, sidePixels, pixels / 1_000_000);
  }

  String tooManyFrames() {
    return "a file of more than %d frames".formatted(frames);
  }

  String tooManyStreams(String count) {
    return "a file of %s streams; at most %d are taken".formatted(count, streams);
  }

  private String tooLong(Duration duration) {
    return "%d hours long; at most %d are taken".formatted(duration.toHours(), length.toHours());
  }

  private Optional<String> tooLarge(VideoStream video) {
    long width = Math.max(video.width(), video.codedWidth());
    long height = Math.max(video.height(), video.codedHeight());
    boolean tooLarge = Math.max(width, height) > sidePixels || width * height > pixels;
    return tooLarge
        ? Optional.of(tooManyPixels(Long.toString(width), Long.toString(height)))
        : Optional.empty();
  }
}
