package dev.cutroom.plan;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The cost model: CPU time by pixel, measured with x264 and swscale on one core of a two-core
 * server (30 s of 1080p cut to 1080x1920, {@code veryfast}).
 */
final class Costs {

  private static final double DECODE_SECONDS_PER_PIXEL = 4.1e-9;
  private static final double SCALE_SECONDS_PER_PIXEL = 1.8e-9;
  private static final double MOVE_SECONDS_PER_PIXEL = 25e-9;
  private static final double ENCODE_SECONDS_PER_PIXEL = 19e-9;

  /** Starting ffmpeg, opening the source, seeking to the key frame before the cut. */
  private static final double START_SECONDS = 0.3;

  /** Decoding, measuring twice and encoding a second of sound. */
  private static final double SOUND_SECONDS_PER_SECOND = 0.07;

  private static final double JOIN_SECONDS_PER_FRAME = 0.0002;

  /** x264's own presets against {@code veryfast}. */
  private static final Map<String, Double> SPEEDS =
      Map.of(
          "ultrafast",
          0.35,
          "superfast",
          0.7,
          "veryfast",
          1.0,
          "faster",
          1.6,
          "fast",
          2.2,
          "medium",
          2.9,
          "slow",
          4.5,
          "slower",
          9.0,
          "veryslow",
          16.0);

  private Costs() {}

  static Cost of(OutputSpec spec, List<Double> segments, long frames) {
    return new Cost(
        segments,
        START_SECONDS + SOUND_SECONDS_PER_SECOND * frames / spec.frameRate().perSecond(),
        START_SECONDS + JOIN_SECONDS_PER_FRAME * frames);
  }

  /**
   * @param sourceRate how many frames of a picture's source are decoded for a second
   */
  static double segment(
      OutputSpec spec, PlannedSegment segment, ToDoubleFunction<PlannedPicture> sourceRate) {
    double seconds = segment.frames() / spec.frameRate().perSecond();
    double speed = SPEEDS.getOrDefault(spec.speed(), 1.0);
    double perFrame = ENCODE_SECONDS_PER_PIXEL * speed;
    double decode = 0;
    for (PlannedPicture picture : segment.pictures()) {
      decode +=
          DECODE_SECONDS_PER_PIXEL
              * (10 + sourceRate.applyAsDouble(picture) * seconds)
              * picture.geometry().displayed().pixels();
      perFrame += SCALE_SECONDS_PER_PIXEL * (picture.colour().isHighDynamicRange() ? 12 : 1);
      perFrame += picture.motion() == null ? 0 : MOVE_SECONDS_PER_PIXEL;
    }
    return START_SECONDS + decode + perFrame * spec.frame().pixels() * segment.frames();
  }
}
