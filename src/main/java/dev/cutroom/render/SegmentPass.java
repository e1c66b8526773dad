package dev.cutroom.render;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PlannedSegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Encodes one segment's pictures.
 *
 * <p>One thread each for decoding, filtering and encoding: x264 with more gives other bytes on
 * every run (its look-ahead races), and two segments side by side use two cores better than one
 * segment with two threads.
 */
final class SegmentPass {

  private static final Duration STALL = Duration.ofMinutes(2);

  private final MediaTools tools;

  SegmentPass(MediaTools tools) {
    this.tools = tools;
  }

  void run(
      ProcessScope scope,
      OutputSpec spec,
      PlannedSegment segment,
      SourceInput source,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    AtomicLong frames = new AtomicLong();
    tools.run(
        scope,
        Invocation.ffmpeg(arguments(spec, segment, source, out), limit(segment))
            .stall(STALL)
            .onProgress(
                report -> {
                  frames.set(report.frame());
                  progress.accept(Math.min(report.frame(), segment.frames()));
                }));
    if (frames.get() != segment.frames()) {
      throw new RenderException(
          "segment "
              + segment.index()
              + " has "
              + frames.get()
              + " frames instead of "
              + segment.frames()
              + ": the source ends early");
    }
  }

  /** Generous: a core that is shared by many still does a frame in two seconds. */
  private static Duration limit(PlannedSegment segment) {
    return Duration.ofMinutes(10).plusSeconds(2 * segment.frames());
  }

  static List<String> arguments(
      OutputSpec spec, PlannedSegment segment, SourceInput source, Path out) {
    Arguments arguments = new Arguments().add("-y", "-filter_threads", "1", "-threads", "1");
    if (!segment.still()) {
      Duration seek = segment.sourceStart().minus(segment.preroll());
      if (!seek.isZero()) {
        arguments.add("-ss", seek);
      }
      arguments.add(
          "-t", segment.preroll().plus(spec.frameRate().timeOf(segment.frames())).plusSeconds(1));
    }
    return arguments
        .input(source.format(), source.file())
        // V: no cover pictures.
        .add("-map", "0:V:0", "-an", "-sn", "-dn")
        .add("-vf", PictureFilter.of(segment, spec))
        .add("-frames:v", segment.frames())
        .add("-c:v", "libx264", "-preset", spec.speed(), "-profile:v", "high")
        .add("-pix_fmt", "yuv420p")
        .add("-crf", spec.crf())
        .add("-maxrate", spec.maxrateKbit() + "k")
        .add("-bufsize", spec.bufsizeKbit() + "k")
        .add("-g", spec.gopFrames())
        .add("-bf", 2)
        .add("-threads", "1", "-flags:v", "+cgop+bitexact", "-fflags", "+bitexact")
        .add("-map_metadata", "-1", "-map_chapters", "-1")
        .add("-video_track_timescale", Timescale.of(spec.frameRate()))
        .add("-f", "mp4", out.toString())
        .toList();
  }
}
