package dev.cutroom.ffmpeg;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a picture stream.
 *
 * @param index the stream's number in the file, for {@code -map 0:index}
 * @param width pixels as shown: rotation and the shape of the pixels applied
 * @param height pixels as shown
 * @param codedWidth pixels as stored
 * @param codedHeight pixels as stored
 * @param rotationDegrees how far the stored picture is turned clockwise to be shown: 0, 90, 180,
 *     270
 * @param pixelAspect width to height of one stored pixel
 * @param frameRate frames per second on average; null for a picture
 * @param baseFrameRate the lowest rate that can express every frame's time; differs from the
 *     average where the rate varies
 * @param bitDepth bits per component, from 1 to 16
 * @param fieldOrder {@code progressive}, or how an interlaced picture is stored; null: not said
 * @param frameCount as the header tells; -1: it does not
 * @param start time of the first picture, may be negative
 * @param duration as the header tells for this stream; null: it does not
 */
public record VideoStream(
    int index,
    String codec,
    @Nullable String profile,
    int width,
    int height,
    int codedWidth,
    int codedHeight,
    int rotationDegrees,
    Rational pixelAspect,
    @Nullable Rational frameRate,
    @Nullable Rational baseFrameRate,
    String pixelFormat,
    int bitDepth,
    ColourTags colour,
    @Nullable String fieldOrder,
    long frameCount,
    Duration start,
    @Nullable Duration duration) {

  /**
   * How colours are meant, in ffmpeg's words ({@code tv}, {@code bt709}…); null: not said.
   *
   * @param range {@code tv} (16 to 235) or {@code pc} (0 to 255)
   */
  public record ColourTags(
      @Nullable String range,
      @Nullable String primaries,
      @Nullable String transfer,
      @Nullable String space) {

    /** Whether the brightness goes beyond what ordinary screens show (HLG or PQ). */
    public boolean highDynamicRange() {
      return "arib-std-b67".equals(transfer) || "smpte2084".equals(transfer);
    }
  }
}
