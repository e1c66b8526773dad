package dev.cutroom.quality;

import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.preset.FileFacts;
import dev.cutroom.preset.Finding;
import dev.cutroom.preset.Lint;
import dev.cutroom.preset.Measure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Rule;
import dev.cutroom.preset.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares what a file says about itself, and how it is laid out, with what was expected. Pure. */
final class Checks {

  private static final VideoStream.ColourTags BT_709 =
      new VideoStream.ColourTags("tv", "bt709", "bt709", "bt709");

  private final Checklist checks;
  private final Expectation expected;

  Checks(Expectation expected, Checklist checks) {
    this.expected = expected;
    this.checks = checks;
  }

  void decoding(Decoding decoding) {
    String fault = decoding.fault();
    checks.add("decodes", "without error", fault == null ? "without error" : fault, fault == null);
    checks.exactly("frames", expected.frames(), decoding.frames());
  }

  void streams(Probe probe) {
    Expectation.Sound sound = expected.sound();
    int wanted = sound == null ? 1 : 2;
    checks.exactly("streams", wanted, probe.streamCount());
    picture(probe.video());
    if (sound != null) {
      sound(sound, probe.audio());
      offsets(sound, probe.video(), probe.audio());
    }
  }

  /**
   * Rules that are errors become checks; all that is not kept becomes a finding. That a video is
   * too short for its platform fails nothing: whoever asked for it was told before.
   */
  List<Finding> platform(FileFacts facts) {
    Preset preset = expected.preset();
    if (preset == null) {
      return List.of();
    }
    for (Rule rule : preset.rules()) {
      OptionalDouble value = facts.of(rule.measure());
      boolean tooShort = rule.measure() == Measure.SECONDS && rule.max() == null;
      boolean elsewhere = tooShort || rule.measure() == Measure.BYTES;
      if (rule.severity() == Severity.ERROR && !elsewhere && value.isPresent()) {
        checks.add(
            rule.id(),
            rule.asked(),
            rule.shown(value.getAsDouble()),
            rule.keptBy(value.getAsDouble()));
      }
    }
    return Lint.after(preset, facts);
  }

  void layout(Mp4Layout layout) {
    Keyframes keyframes = layout.keyframes();
    Preset preset = expected.preset();
    if (preset != null) {
      int most = preset.video().gopFrames();
      checks.add(
          "keyframes",
          "at most " + most + " frames apart",
          keyframes.longestGop() + " frames apart",
          keyframes.count() > 0 && keyframes.longestGop() <= most);
    }
    checks.add(
        "closedGroups",
        "every keyframe a new beginning",
        keyframes.closed()
            ? "every keyframe a new beginning"
            : "pictures that reach over a keyframe",
        keyframes.closed());
    checks.add(
        "indexFirst",
        "the index before the media",
        layout.indexFirst() ? "the index before the media" : "the index behind the media",
        layout.indexFirst());
    checks.add("editList", "none", layout.editList() ? "one" : "none", !layout.editList());
  }

  void size(long bytes) {
    Long most = expected.maxBytes();
    if (most != null) {
      checks.add("bytes", "at most " + most, Long.toString(bytes), bytes <= most);
    }
  }

  private void picture(@Nullable VideoStream video) {
    if (video == null) {
      checks.add("picture", "H.264", "none", false);
      return;
    }
    checks.exactly("size", expected.widthPx() + "x" + expected.heightPx(), shownSize(video));
    checks.exactly("frameRate", expected.frameRate() + " constant", rate(video));
    checks.exactly(
        "videoCodec",
        "h264 High yuv420p progressive",
        "%s %s %s %s"
            .formatted(
                video.codec(),
                video.profile(),
                video.pixelFormat(),
                Objects.requireNonNullElse(video.fieldOrder(), "progressive")));
    checks.exactly("colour", tags(BT_709), tags(video.colour()));
  }

  private void sound(Expectation.Sound wanted, @Nullable AudioStream audio) {
    checks.exactly(
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
      checks.add("offsetAtStart", "at most 20 ms", "not measurable", false);
      return;
    }
    double runIn =
        (double) (Expectation.Sound.AAC_PRIMING_SAMPLES - sound.advanceSamples())
            / sound.sampleRateHz();
    checks.offset(
        "offsetAtStart",
        Checklist.seconds(audio.start()) + runIn - Checklist.seconds(video.start()));
    checks.offset(
        "offsetAtEnd",
        Checklist.seconds(audio.start().plus(audioLength))
            - Checklist.seconds(video.start().plus(videoLength)));
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
}
