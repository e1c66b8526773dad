package dev.cutroom.preset;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a finished video must be like for one platform.
 *
 * @param name the stable name that requests use, for instance {@code instagram-reel}
 * @param title for people
 * @param width pixels, even
 * @param height pixels, even
 * @param frameRate frames per second, constant
 * @param safeZone the same as {@code safeArea}, for any size of frame
 * @param rules all that the platform asks of a file, one by one
 * @param suits the presets whose platforms take a file of this one as well
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
    SafeZone safeZone,
    List<Rule> rules,
    List<String> suits,
    String note,
    URI sourceUrl,
    LocalDate checkedOn) {

  /** Below this no picture is worth looking at. */
  static final int LEAST_KBPS = 500;

  /** What the container adds: headers, and an index of some bytes a frame. */
  private static final double CONTAINER = 1.01;

  private static final double BITS = 8;

  public Preset {
    rules = List.copyOf(rules);
    suits = List.copyOf(suits);
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
   * @param codec {@code h264}: nothing else is made
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
      require(codec.equals("h264"), "codec");
      require(crf >= 0 && crf <= 51, "crf");
      require(maxRateKbps > 0 && bufferKbps >= maxRateKbps, "bufferKbps");
      require(gopFrames > 0, "gopFrames");
      require(bFrames >= 0, "bFrames");
    }
  }

  /** All sound is mixed in one form; a preset that said another would not be given it. */
  public record Audio(String codec, int bitRateKbps, int sampleRateHz, int channels) {
    public Audio {
      require(codec.equals("aac"), "codec");
      require(bitRateKbps > 0, "bitRateKbps");
      require(sampleRateHz == 48_000, "sampleRateHz");
      require(channels == 2, "channels");
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

  /**
   * What the platform's buttons and texts may cover at each edge, as fractions of the frame.
   *
   * @param sourceUrl where it was read, or measured by whom
   */
  public record SafeZone(
      double top, double bottom, double left, double right, URI sourceUrl, LocalDate checkedOn) {
    public SafeZone {
      require(top >= 0 && bottom >= 0 && top + bottom < 1, "safeZone");
      require(left >= 0 && right >= 0 && left + right < 1, "safeZone");
    }
  }

  /** The largest file that so many seconds can become; most are far smaller. */
  public long mostBytes(double seconds) {
    double kbps = (double) video.maxRateKbps() + audio.bitRateKbps();
    double buffered = (double) video.bufferKbps() - video.maxRateKbps();
    return (long) Math.ceil((kbps * seconds + buffered) * 1000 / BITS * CONTAINER);
  }

  /**
   * The ceiling of the picture's rate at which so many seconds fit into so many bytes, in kbit/s;
   * never above the preset's own. Empty where nothing worth looking at fits.
   */
  public Optional<Integer> rateFor(double seconds, long bytes) {
    double kbit = bytes * BITS / 1000 / CONTAINER;
    // The buffer is scaled with the rate, and may be spent once more than the rate allows.
    double bufferSeconds = (double) video.bufferKbps() / video.maxRateKbps() - 1;
    int kbps = (int) ((kbit - audio.bitRateKbps() * seconds) / (seconds + bufferSeconds));
    return kbps < LEAST_KBPS ? Optional.empty() : Optional.of(Math.min(kbps, video.maxRateKbps()));
  }

  /** This preset, with a rate at which so many seconds stay below the platform's size. */
  public Preset fitting(double seconds) {
    Long most = limits.maxBytes();
    return most == null || mostBytes(seconds) <= most
        ? this
        : rateFor(seconds, most).map(this::withMaxRate).orElse(this);
  }

  /**
   * @param kbps the ceiling of the picture's rate, in kbit/s; the buffer shrinks with it
   */
  public Preset withMaxRate(int kbps) {
    int buffer = (int) Math.round((double) video.bufferKbps() / video.maxRateKbps() * kbps);
    Video slower =
        new Video(
            video.codec(),
            video.profile(),
            video.level(),
            video.crf(),
            kbps,
            buffer,
            video.gopFrames(),
            video.bFrames(),
            video.speed());
    return new Preset(
        name, title, width, height, frameRate, slower, audio, loudness, limits, safeArea, safeZone,
        rules, suits, note, sourceUrl, checkedOn);
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw new IllegalArgumentException("preset: " + field + " is out of range");
    }
  }
}
