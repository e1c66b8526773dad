package dev.cutroom.source.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a source, stored whole as JSON beside it.
 *
 * @param kind {@code video}, {@code audio} or {@code image}
 * @param demuxer the format to open it with; no other is tried
 * @param durationMicros 0 for an image
 * @param width as displayed: rotation and pixel aspect applied; 0 without a picture
 * @param frameRateNumerator 0 without a moving picture
 */
public record MediaFacts(
    String kind,
    String demuxer,
    long durationMicros,
    int width,
    int height,
    long frameRateNumerator,
    long frameRateDenominator,
    int rotationDegrees,
    @Nullable String videoCodec,
    @Nullable String audioCodec,
    @Nullable String pixelFormat,
    int bitDepth,
    @Nullable String colourRange,
    @Nullable String colourPrimaries,
    @Nullable String colourTransfer,
    @Nullable String colourSpace) {

  /** The facts of an accepted file. */
  public static MediaFacts of(Probe probe) {
    Probe.Kind kind = probe.kind();
    VideoStream video = kind == Probe.Kind.AUDIO ? null : probe.video();
    AudioStream audio = probe.audio();
    Rational rate = video == null ? null : video.frameRate();
    VideoStream.ColourTags colour = video == null ? null : video.colour();
    MediaFormat format = Objects.requireNonNull(probe.format(), "an accepted format");
    return new MediaFacts(
        kind.name().toLowerCase(Locale.ROOT),
        format.demuxer(),
        kind == Probe.Kind.IMAGE ? 0 : probe.duration().toNanos() / 1000,
        video == null ? 0 : video.width(),
        video == null ? 0 : video.height(),
        rate == null ? 0 : rate.numerator(),
        rate == null ? 1 : rate.denominator(),
        video == null ? 0 : video.rotationDegrees(),
        video == null ? null : video.codec(),
        audio == null ? null : audio.codec(),
        video == null ? null : video.pixelFormat(),
        video == null ? 0 : video.bitDepth(),
        colour == null ? null : colour.range(),
        colour == null ? null : colour.primaries(),
        colour == null ? null : colour.transfer(),
        colour == null ? null : colour.space());
  }

  @JsonIgnore
  public boolean isImage() {
    return kind.equals("image");
  }

  @JsonIgnore
  public boolean isAudio() {
    return kind.equals("audio");
  }

  @JsonIgnore
  public boolean hasAudio() {
    return audioCodec != null;
  }

  /** How long it plays, in seconds; 0 for an image. */
  public double durationSeconds() {
    return durationMicros / 1e6;
  }

  /** Frames per second, or null without a moving picture. */
  public @Nullable Double frameRate() {
    return frameRateNumerator == 0 || isImage()
        ? null
        : Math.round(1000.0 * frameRateNumerator / frameRateDenominator) / 1000.0;
  }
}
