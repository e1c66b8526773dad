package dev.cutroom.preset;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a finished video must be like for one platform.
 *
 * @param name the stable name that requests use, for instance {@code instagram-reel}
 * @param title for people
 * @param width pixels, even
 * @param height pixels, even
 * @param frameRate frames per second, constant
 * @param note what surprises about these rules
 * @param sourceUrl where the platform's rules were read
 * @param checkedOn the day on which they were read
 */
public record Preset(
    String name,
    String title,
    int width,
    int height,
    int frameRate,
    Video video,
    Audio audio,
    Loudness loudness,
    Limits limits,
    SafeArea safeArea,
    String note,
    URI sourceUrl,
    LocalDate checkedOn) {

  public Preset {
    require(name.matches("[a-z][a-z0-9-]*"), "name");
    require(width > 0 && width % 2 == 0, "width");
    require(height > 0 && height % 2 == 0, "height");
    require(frameRate > 0, "frameRate");
    require(safeArea.left() + safeArea.right() < width, "safeArea");
    require(safeArea.top() + safeArea.bottom() < height, "safeArea");
  }

  /**
   * How the picture is encoded: constant quality under a ceiling.
   *
   * @param crf quality, 0 (lossless) to 51
   * @param maxRateKbps the ceiling, measured over the buffer, in kbit/s
   * @param bufferKbps the buffer in kbit
   * @param gopFrames frames from one keyframe to the next at most; groups are always closed
   * @param bFrames consecutive B-frames at most
   * @param speed the encoder's own preset, a trade of time for size
   */
  public record Video(
      String codec,
      String profile,
      String level,
      int crf,
      int maxRateKbps,
      int bufferKbps,
      int gopFrames,
      int bFrames,
      String speed) {
    public Video {
      require(crf >= 0 && crf <= 51, "crf");
      require(maxRateKbps > 0 && bufferKbps >= maxRateKbps, "bufferKbps");
      require(gopFrames > 0, "gopFrames");
      require(bFrames >= 0, "bFrames");
    }
  }

  public record Audio(String codec, int bitRateKbps, int sampleRateHz, int channels) {
    public Audio {
      require(bitRateKbps > 0, "bitRateKbps");
      require(sampleRateHz > 0, "sampleRateHz");
      require(channels == 1 || channels == 2, "channels");
    }
  }

  /**
   * After EBU R 128.
   *
   * @param integratedLufs the target over the whole video
   * @param toleranceLu how far off it may be, either way
   * @param maxTruePeakDb the highest true peak, in dBTP
   */
  public record Loudness(double integratedLufs, double toleranceLu, double maxTruePeakDb) {
    public Loudness {
      require(integratedLufs < 0 && integratedLufs > -70, "integratedLufs");
      require(toleranceLu > 0, "toleranceLu");
      require(maxTruePeakDb <= 0, "maxTruePeakDb");
    }
  }

  /**
   * @param maxBytes null: the platform names no limit
   */
  public record Limits(
      double minSeconds, double maxSeconds, long minBytes, @Nullable Long maxBytes) {
    public Limits {
      require(minSeconds > 0 && maxSeconds > minSeconds, "maxSeconds");
      require(minBytes >= 0 && (maxBytes == null || maxBytes > minBytes), "maxBytes");
    }
  }

  /** Pixels at each edge that the platform's own buttons and texts may cover. */
  public record SafeArea(int top, int bottom, int left, int right) {
    public SafeArea {
      require(top >= 0 && bottom >= 0 && left >= 0 && right >= 0, "safeArea");
    }
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw new IllegalArgumentException("preset: " + field + " is out of range");
    }
  }
}
