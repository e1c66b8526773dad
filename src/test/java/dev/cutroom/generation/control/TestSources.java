package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.source.entity.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Sources of which only the facts are there. */
final class TestSources {
  private TestSources() {}

  /** A video with sound. */
  static Source film(UUID projectId, int seconds) {
    Duration length = Duration.ofSeconds(seconds);
    AudioStream sound = new AudioStream(1, "aac", null, 2, 48_000, Duration.ZERO, length);
    Probe media =
        new Probe(MediaFormat.MP4, "mov,mp4", length, 2, video(seconds * 30L, length), sound);
    return new Source(projectId, "film.mp4", 1, "a".repeat(64), null, media, Instant.EPOCH);
  }

  static Source still(UUID projectId) {
    Probe media =
        new Probe(MediaFormat.PNG, "png_pipe", Duration.ZERO, 1, video(1, Duration.ZERO), null);
    return new Source(projectId, "still.png", 1, "b".repeat(64), null, media, Instant.EPOCH);
  }

  private static VideoStream video(long frames, Duration length) {
    Rational rate = new Rational(30, 1);
    return new VideoStream(
        0,
        "h264",
        null,
        1920,
        1080,
        1920,
        1080,
        0,
        new Rational(1, 1),
        rate,
        rate,
        "yuv420p",
        8,
        new VideoStream.ColourTags("tv", "bt709", "bt709", "bt709"),
        null,
        frames,
        Duration.ZERO,
        length);
  }
}
