package dev.cutroom.quality;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.ProbeParser;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.preset.FileFacts;
import dev.cutroom.preset.Finding;
import dev.cutroom.preset.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Looks at one finished file: how it is laid out, what it says about itself, and how it decodes;
 * where that leaves a doubt, at its footage. Thread-safe; blocks for as long as decoding takes.
 */
public final class Verification {

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(60);

  private final MediaTools tools;

  public Verification(MediaTools tools) {
    this.tools = tools;
  }

  /**
   * Never throws because of what the file is like: that is what the report says.
   *
   * @throws UncheckedIOException the file cannot be read at all
   * @throws dev.cutroom.ffmpeg.process.MediaProcessException the tools could not do their work
   */
  public Report verify(ProcessScope scope, Path finished, Expectation expected)
      throws InterruptedException {
    Checklist list = new Checklist();
    Checks checks = new Checks(expected, list);
    ContentChecks content = new ContentChecks(expected, list);
    Probe probe;
    try {
      probe = probe(scope, finished);
    } catch (ProcessFailedException failed) {
      if (failed.toolItselfFailed()) {
        throw failed;
      }
      return new Report(
          List.of(new Check("decodes", "without error", "the file cannot be opened", false)));
    }
    AudioStream audio = expected.sound() == null ? null : probe.audio();
    PictureWatch picture =
        new PictureWatch(expected.widthPx(), expected.heightPx(), 1 / expected.frameRate().value());
    Decoding decoding =
        Decoding.of(tools, scope, finished, picture, audio == null ? 0 : audio.channels());
    checks.decoding(decoding);
    content.loudness(decoding);
    checks.streams(probe);
    Intent intent = expected.intent();
    content.content(
        intent == null ? null : Doubts.settled(scope, expected, intent, picture), decoding, probe);
    try {
      Mp4Layout layout = Mp4Layout.read(finished);
      checks.layout(layout);
      long bytes = Files.size(finished);
      checks.size(bytes);
      List<Finding> findings = checks.platform(facts(probe, decoding, layout, bytes));
      return new Report(list.toList(), findings);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The finished file cannot be read", unreadable);
    }
  }

  private static FileFacts facts(Probe probe, Decoding decoding, Mp4Layout layout, long bytes) {
    FileFacts facts =
        new FileFacts()
            .with(Measure.BYTES, bytes)
            .with(Measure.INTEGRATED_LUFS, decoding.integratedLufs())
            .with(Measure.TRUE_PEAK_DB, decoding.truePeakDb());
    VideoStream video = probe.video();
    if (video != null && video.width() > 0 && video.height() > 0) {
      facts =
          facts
              .with(Measure.WIDTH_PX, video.width())
              .with(Measure.HEIGHT_PX, video.height())
              .with(Measure.ASPECT, (double) video.width() / video.height());
      Rational rate = video.frameRate();
      if (rate != null) {
        double seconds = decoding.frames() / rate.value();
        facts =
            facts
                .with(Measure.FRAME_RATE, rate.value())
                .with(Measure.GOP_SECONDS, layout.keyframes().longestGop() / rate.value());
        if (seconds > 0) {
          facts =
              facts
                  .with(Measure.SECONDS, seconds)
                  .with(Measure.TOTAL_KBPS, bytes * 8 / 1000.0 / seconds);
        }
      }
    }
    AudioStream audio = probe.audio();
    return audio == null
        ? facts
        : facts
            .with(Measure.AUDIO_HZ, audio.sampleRateHz())
            .with(Measure.CHANNELS, audio.channels());
  }

  private Probe probe(ProcessScope scope, Path file) throws InterruptedException {
    List<String> arguments =
        new Arguments()
            .add("-v", "error", "-of", "json", "-show_format", "-show_streams")
            .ownInput(file)
            .toList();
    return ProbeParser.parse(tools.run(scope, Invocation.ffprobe(arguments, PROBE_LIMIT)).stdout());
  }
}
