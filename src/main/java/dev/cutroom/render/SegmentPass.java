package dev.cutroom.render;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PictureSource;
import dev.cutroom.plan.PlannedPicture;
import dev.cutroom.plan.PlannedSegment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes one segment's pictures.
 *
 * <p>One thread each for decoding, filtering and encoding: x264 with more gives other bytes on
 * every run (its look-ahead races), and two segments side by side use two cores better than one
 * segment with two threads.
 */
final class SegmentPass {

  private static final Duration STALL = Duration.ofMinutes(2);

  private static final Duration STILL_LIMIT = Duration.ofMinutes(2);

  /** How much more of a source is read than is shown: frames of odd length never fall short. */
  private static final Duration MARGIN = Duration.ofSeconds(1);

  /** Where two pictures cross, what is read too early waits in memory. */
  private static final Duration CROSSING_MARGIN = Duration.ofMillis(200);

  private final MediaTools tools;
  private final OverlayPass overlays;

  SegmentPass(MediaTools tools) {
    this.tools = tools;
    this.overlays = new OverlayPass(tools);
  }

  void run(
      ProcessScope scope,
      OutputSpec spec,
      PlannedSegment segment,
      RenderInputs inputs,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    Path overlay = out.resolveSibling(out.getFileName() + ".overlay");
    try {
      OverlayFile drawn = overlays.run(scope, spec, segment, inputs, overlay);
      encode(scope, segment, arguments(spec, segment, inputs, drawn, out), progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Leftover.delete(overlay);
    }
  }

  /**
   * Writes one frame as it would be encoded, as PNG.
   *
   * @param frame of the segment, from 0
   */
  void still(
      ProcessScope scope,
      OutputSpec spec,
      PlannedSegment segment,
      long frame,
      RenderInputs inputs,
      Path out)
      throws InterruptedException {
    Path overlay = out.resolveSibling(out.getFileName() + ".overlay");
    try {
      OverlayFile drawn = overlays.still(scope, spec, segment, frame, inputs, overlay);
      List<String> arguments = still(spec, segment, frame, inputs, drawn, out);
      tools.run(scope, Invocation.ffmpeg(arguments, STILL_LIMIT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Leftover.delete(overlay);
    }
  }

  static List<String> still(
      OutputSpec spec,
      PlannedSegment segment,
      long frame,
      RenderInputs inputs,
      @Nullable OverlayFile overlay,
      Path out) {
    return opened(spec, segment, inputs, overlay)
        .add(
            "-filter_complex",
            SegmentGraph.of(segment, spec, overlay)
                + ";"
                + SegmentGraph.OUT
                + "trim=start_frame="
                + frame
                + ",scale=in_color_matrix=bt709:in_range=tv,format=rgb24[still]")
        .add("-map", "[still]", "-frames:v", "1", "-c:v", "png", "-threads", "1")
        .add("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact")
        .add("-update", "1", "-f", "image2", out.toString())
        .toList();
  }

  private void encode(
      ProcessScope scope, PlannedSegment segment, List<String> arguments, LongConsumer progress)
      throws InterruptedException {
    AtomicLong frames = new AtomicLong();
    tools.run(
        scope,
        Invocation.ffmpeg(arguments, limit(segment))
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
      OutputSpec spec,
      PlannedSegment segment,
      RenderInputs inputs,
      @Nullable OverlayFile overlay,
      Path out) {
    return opened(spec, segment, inputs, overlay)
        .add("-filter_complex", SegmentGraph.of(segment, spec, overlay))
        .add("-map", SegmentGraph.OUT)
        .add("-frames:v", segment.frames())
        .add("-c:v", "libx264", "-preset", spec.speed())
        .add("-profile:v", spec.coding().profile(), "-level:v", spec.coding().level())
        .add("-pix_fmt", "yuv420p")
        .add("-crf", spec.crf())
        .add("-maxrate", spec.maxrateKbit() + "k")
        .add("-bufsize", spec.bufsizeKbit() + "k")
        .add("-g", spec.gopFrames())
        .add("-bf", spec.coding().bFrames())
        .add("-threads", "1", "-flags:v", "+cgop+bitexact", "-fflags", "+bitexact")
        .add("-map_metadata", "-1", "-map_chapters", "-1")
        .add("-video_track_timescale", Timescale.of(spec.frameRate()))
        .add("-f", "mp4", out.toString())
        .toList();
  }

  /** The inputs of {@link SegmentGraph}. */
  private static Arguments opened(
      OutputSpec spec, PlannedSegment segment, RenderInputs inputs, @Nullable OverlayFile overlay) {
    Arguments arguments = new Arguments().add("-y", "-filter_complex_threads", "1");
    segment.pictures().forEach(picture -> input(arguments, picture, spec, segment, inputs));
    if (overlay != null) {
      arguments.add("-threads", "1", "-f", "matroska").ownInput(overlay.file());
    }
    return arguments;
  }

  static void input(
      Arguments arguments,
      PlannedPicture picture,
      OutputSpec spec,
      PlannedSegment segment,
      RenderInputs inputs) {
    if (picture.source() instanceof PictureSource.Film film) {
      Duration seek = film.start().minus(film.preroll());
      Duration shown = film.sourceTime(spec.frameRate().timeOf(segment.frames()));
      Duration margin = segment.crossing() == null ? MARGIN : CROSSING_MARGIN;
      arguments.add("-threads", "1");
      if (!seek.isZero()) {
        arguments.add("-ss", seek);
      }
      arguments.add("-t", film.preroll().plus(shown).plus(margin));
      SourceInput source = inputs.source(film.sourceId());
      arguments.input(source.format(), source.file());
    } else if (picture.source() instanceof PictureSource.Still still) {
      SourceInput source = inputs.source(still.sourceId());
      arguments.add("-threads", "1").stillInput(source.format(), source.file());
    }
  }
}
