package dev.cutroom.quality;

import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.VideoStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares what was measured with what was expected. Pure; collects in the order of reporting. */
final class Checks {

  /** What people notice between lips and voice begins at about twice as much. */
  static final double MOST_OFFSET_SECONDS = 0.020;

  private static final VideoStream.ColourTags BT_709 =
      new VideoStream.ColourTags("tv", "bt709", "bt709", "bt709");

  private final List<Check> checks = new ArrayList<>();
  private final Expectation expected;

  Checks(Expectation expected) {
    this.expected = expected;
  }

  List<Check> toList() {
    return List.copyOf(checks);
  }

  void decoding(Decoding decoding) {
    String fault = decoding.fault();
    add("decodes", "without error", fault == null ? "without error" : fault, fault == null);
    exactly("frames", expected.frames(), decoding.frames());
    Expectation.Sound sound = expected.sound();
    if (sound != null) {
      loudness(sound, decoding);
    }
  }

  private void loudness(Expectation.Sound sound, Decoding decoding) {
    String target = target(sound);
    String ceiling = format("at most %.1f dBTP", sound.maxTruePeakDb());
    if (decoding.fault() != null) {
      add("loudness", target, "not measured", false);
      add("truePeak", ceiling, "not measured", false);
      return;
    }
    OptionalDouble loudness = decoding.integratedLufs();
    add(
        "loudness",
        target,
        loudness.isPresent() ? format("%.1f LUFS", loudness.getAsDouble()) : "silence",
        isAsWanted(sound, loudness));
    OptionalDouble peak = decoding.truePeakDb();
    add(
        "truePeak",
        ceiling,
        peak.isPresent() ? format("%.1f dBTP", peak.getAsDouble()) : "silence",
        peak.orElse(Double.NEGATIVE_INFINITY) <= sound.maxTruePeakDb());
  }

  private static String target(Expectation.Sound sound) {
    String loudness = format("%.1f ± %.1f LUFS", sound.integratedLufs(), sound.toleranceLu());
    return switch (sound.aim()) {
      case LOUDNESS -> loudness;
      case SILENCE -> format("silence, at most %.1f LUFS", Expectation.Sound.SILENCE_LUFS);
      case OUT_OF_REACH ->
          "any, for " + loudness + " is out of reach: the sound is too short, or all peaks";
    };
  }

  private static boolean isAsWanted(Expectation.Sound sound, OptionalDouble loudness) {
    double lufs = loudness.orElse(Double.NEGATIVE_INFINITY);
    return switch (sound.aim()) {
      case LOUDNESS -> Math.abs(lufs - sound.integratedLufs()) <= sound.toleranceLu();
      case SILENCE -> lufs <= Expectation.Sound.SILENCE_LUFS;
      case OUT_OF_REACH -> true;
    };
  }

  void streams(Probe probe) {
    Expectation.Sound sound = expected.sound();
    int wanted = sound == null ? 1 : 2;
    exactly("streams", wanted, probe.streamCount());
    picture(probe.video());
    if (sound != null) {
      sound(sound, probe.audio());
      offsets(sound, probe.video(), probe.audio());
    }
  }

  void layout(Mp4Layout layout) {
    add(
        "indexFirst",
        "the index before the media",
        layout.indexFirst() ? "the index before the media" : "the index behind the media",
        layout.indexFirst());
    add("editList", "none", layout.editList() ? "one" : "none", !layout.editList());
  }

  void size(long bytes) {
    Long most = expected.maxBytes();
    if (most != null) {
      add("bytes", "at most " + most, Long.toString(bytes), bytes <= most);
    }
  }

  private void picture(@Nullable VideoStream video) {
    if (video == null) {
      add("picture", "H.264", "none", false);
      return;
    }
    exactly("size", expected.widthPx() + "x" + expected.heightPx(), shownSize(video));
    exactly("frameRate", expected.frameRate() + " constant", rate(video));
    exactly(
        "videoCodec",
        "h264 High yuv420p progressive",
        "%s %s %s %s"
            .formatted(
                video.codec(),
                video.profile(),
                video.pixelFormat(),
                Objects.requireNonNullElse(video.fieldOrder(), "progressive")));
    exactly("colour", tags(BT_709), tags(video.colour()));
  }

  private void sound(Expectation.Sound wanted, @Nullable AudioStream audio) {
    exactly(
        "audioCodec",
        "aac LC %d Hz %d channels".formatted(wanted.sampleRateHz(), wanted.channels()),
        audio == null
            ? "none"
            : "%s %s %d Hz %d channels"
                .formatted(audio.codec(), audio.profile(), audio.sampleRateHz(), audio.channels()));
  }

  private void offsets(
      Expectation.Sound sound, @Nullable VideoStream video, @Nullable AudioStream audio) {
    Duration videoLength = video == null ? null : video.duration();
    Duration audioLength = audio == null ? null : audio.duration();
    if (video == null || audio == null || videoLength == null || audioLength == null) {
      add("offsetAtStart", "at most 20 ms", "not measurable", false);
      return;
    }
    double runIn =
        (double) (Expectation.Sound.AAC_PRIMING_SAMPLES - sound.advanceSamples())
            / sound.sampleRateHz();
    offset("offsetAtStart", seconds(audio.start()) + runIn - seconds(video.start()));
    offset(
        "offsetAtEnd",
        seconds(audio.start().plus(audioLength)) - seconds(video.start().plus(videoLength)));
  }

  private void offset(String name, double seconds) {
    add(
        name,
        format("at most %.0f ms", MOST_OFFSET_SECONDS * 1000),
        format("%.1f ms", seconds * 1000),
        Math.abs(seconds) <= MOST_OFFSET_SECONDS);
  }

  private void exactly(String name, Object wanted, Object measured) {
    add(
        name,
        wanted.toString(),
        measured.toString(),
        wanted.toString().equals(measured.toString()));
  }

  private void add(String name, String wanted, String measured, boolean passed) {
    checks.add(new Check(name, wanted, measured, passed));
  }

  private static String shownSize(VideoStream video) {
    boolean square = video.pixelAspect().value() == 1;
    return video.codedWidth()
        + "x"
        + video.codedHeight()
        + (square ? "" : " with pixels of " + video.pixelAspect())
        + (video.rotationDegrees() == 0 ? "" : " turned by " + video.rotationDegrees() + "°");
  }

  private static String rate(VideoStream video) {
    boolean constant = Objects.equals(video.frameRate(), video.baseFrameRate());
    return video.frameRate() + (constant ? " constant" : " on average, " + video.baseFrameRate());
  }

  private static String tags(VideoStream.ColourTags tags) {
    return "range %s, primaries %s, transfer %s, space %s"
        .formatted(tags.range(), tags.primaries(), tags.transfer(), tags.space());
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
