package dev.cutroom.render;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.OutputReader;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PictureSource;
import dev.cutroom.plan.PlannedPicture;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlan;
import java.time.Duration;
import java.util.function.LongFunction;

/** Shows the films that a video is made of, as they come into the frame, and encodes nothing. */
final class FootagePass {

  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Duration STALL = Duration.ofMinutes(2);

  private final MediaTools tools;

  FootagePass(MediaTools tools) {
    this.tools = tools;
  }

  void run(
      ProcessScope scope,
      RenderPlan plan,
      RenderInputs inputs,
      long first,
      long frames,
      String filter,
      LongFunction<OutputReader> viewers)
      throws InterruptedException {
    long begin = 0;
    for (PlannedSegment segment : plan.segments()) {
      long from = Math.max(begin, first);
      long over = Math.min(begin + segment.frames(), first + frames);
      if (from < over) {
        for (PlannedPicture picture : segment.pictures()) {
          if (picture.source() instanceof PictureSource.Film) {
            Arguments arguments =
                arguments(
                    plan.spec(), segment, picture, inputs, from - begin, over - begin, filter);
            tools.run(
                scope,
                Invocation.ffmpeg(arguments.toList(), LIMIT)
                    .stall(STALL)
                    .readingStdout(viewers.apply(from)));
          }
        }
      }
      begin += segment.frames();
    }
  }

  /** From the segment's beginning on: that is where its motion begins. */
  private static Arguments arguments(
      OutputSpec spec,
      PlannedSegment segment,
      PlannedPicture picture,
      RenderInputs inputs,
      long from,
      long over,
      String filter) {
    Arguments arguments = new Arguments();
    SegmentPass.input(arguments, picture, spec, segment, inputs);
    return arguments
        .add("-map", "0:V:0", "-fps_mode", "passthrough")
        .add(
            "-vf",
            PictureFilter.bare(picture, segment.frames(), spec)
                + ",trim=start_frame="
                + from
                + ":end_frame="
                + over
                + ","
                + filter)
        .add("-f", "rawvideo", "pipe:1");
  }
}
