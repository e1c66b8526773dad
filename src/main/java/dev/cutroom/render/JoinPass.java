package dev.cutroom.render;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Joins segments and sound by copying their packets.
 *
 * <p>The list states each part's duration as the difference of two places on the grid, so that
 * microseconds of rounding do not add up; without that, the demuxer takes the durations of the
 * files and gains 0.3 ms a part. No edit list, for the platforms ask for none: with it the
 * pictures' decoding delay is expressed by negative composition offsets, and the sound's by {@link
 * SoundCommands#PRIMING_SAMPLES}.
 */
final class JoinPass {

  private static final Duration STALL = Duration.ofMinutes(2);

  private final MediaTools tools;

  JoinPass(MediaTools tools) {
    this.tools = tools;
  }

  void run(
      ProcessScope scope,
      RenderPlan plan,
      List<Path> segmentFiles,
      Path audioFile,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    if (segmentFiles.size() != plan.segments().size()) {
      throw new IllegalArgumentException(
          segmentFiles.size() + " files for " + plan.segments().size() + " segments");
    }
    Path list = out.resolveSibling(out.getFileName() + ".ffconcat");
    AtomicLong frames = new AtomicLong();
    try {
      Files.writeString(list, list(plan, segmentFiles));
      tools.run(
          scope,
          Invocation.ffmpeg(arguments(plan, list, audioFile, out), limit(plan))
              .stall(STALL)
              .onProgress(
                  report -> {
                    frames.set(report.frame());
                    progress.accept(Math.min(report.frame(), plan.totalFrames()));
                  }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Leftover.delete(list);
    }
    if (frames.get() != plan.totalFrames()) {
      throw new RenderException(
          "the joined file has " + frames.get() + " frames instead of " + plan.totalFrames());
    }
  }

  private static Duration limit(RenderPlan plan) {
    return Duration.ofMinutes(10).plusMillis(100 * plan.totalFrames());
  }

  static List<String> arguments(RenderPlan plan, Path list, Path audioFile, Path out) {
    return new Arguments()
        .add("-y", "-f", "concat", "-safe", "0")
        .ownInput(list)
        .ownInput(audioFile)
        .add("-map", "0:v:0", "-map", "1:a:0", "-c", "copy")
        .add("-video_track_timescale", Timescale.of(plan.spec().frameRate()))
        .add("-use_editlist", "0", "-movflags", "+faststart+negative_cts_offsets")
        .add("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact")
        .add("-f", "mp4", out.toString())
        .toList();
  }

  /** The list that the concat demuxer reads. */
  static String list(RenderPlan plan, List<Path> files) {
    FrameRate rate = plan.spec().frameRate();
    StringBuilder text = new StringBuilder("ffconcat version 1.0\n");
    long begin = 0;
    for (PlannedSegment segment : plan.segments()) {
      long end = begin + segment.frames();
      String file = "file:" + files.get(segment.index()).toAbsolutePath();
      text.append("file '")
          .append(file.replace("'", "'\\''"))
          .append("'\nduration ")
          .append(Numbers.seconds(rate.timeOf(end).minus(rate.timeOf(begin))))
          .append('\n');
      begin = end;
    }
    return text.toString();
  }
}
