package dev.cutroom.render;

import dev.cutroom.edit.TransitionName;
import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PictureSource;
import dev.cutroom.plan.PlannedCrossing;
import dev.cutroom.plan.PlannedPicture;
import dev.cutroom.plan.PlannedSegment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The filter graph of a segment: one picture or two that cross, and what lies over them. It is of
 * the same size whatever the Edit has.
 */
final class SegmentGraph {

  /** The graph's end. */
  static final String OUT = "[out]";

  private final PlannedSegment segment;
  private final OutputSpec spec;
  private final StringBuilder graph = new StringBuilder();
  private int inputs;

  private SegmentGraph(PlannedSegment segment, OutputSpec spec) {
    this.segment = segment;
    this.spec = spec;
  }

  /**
   * The graph for {@code -filter_complex}. Its inputs are the pictures' in order, those of plain
   * colours left out, and then that of the overlay.
   *
   * @param overlay where it lies; null: there is none
   */
  static String of(PlannedSegment segment, OutputSpec spec, @Nullable OverlayFile overlay) {
    return new SegmentGraph(segment, spec).write(overlay);
  }

  private String write(@Nullable OverlayFile overlay) {
    PlannedCrossing crossing = segment.crossing();
    String under = overlay == null ? OUT : "[under]";
    if (crossing == null) {
      picture(segment.picture(), "", under);
    } else {
      picture(segment.picture(), "0", "[before]");
      graph.append(';');
      picture(crossing.next(), "1", "[after]");
      graph.append(";[before][after]").append(cross(crossing)).append(under);
    }
    if (overlay != null) {
      graph
          .append(";[")
          .append(inputs)
          .append(":v]")
          .append(PictureFilter.TAGS)
          .append("[over];[under][over]overlay=")
          .append(overlay.area().x())
          .append(':')
          .append(overlay.area().y())
          .append(":format=yuv420:eof_action=repeat")
          .append(OUT);
    }
    return graph.toString();
  }

  private void picture(PlannedPicture picture, String tag, String end) {
    if (!(picture.source() instanceof PictureSource.Plain)) {
      // V: no cover pictures.
      graph.append('[').append(inputs++).append(":V:0]");
    }
    graph.append(PictureFilter.of(picture, segment.frames(), spec, tag)).append(end);
  }

  /**
   * Neither of the two stands alone for a frame: of n frames the first is 1/(n+1) on its way. What
   * has passed before the segment is an offset below 0.
   */
  private String cross(PlannedCrossing crossing) {
    FrameRate rate = spec.frameRate();
    Duration offset = rate.timeOf(crossing.before() + 1).negated();
    return "xfade=transition="
        + word(crossing.name())
        + ":duration="
        + Numbers.seconds(rate.timeOf(crossing.frames() + 1))
        + ":offset="
        + Numbers.seconds(offset);
  }

  private static String word(TransitionName name) {
    return switch (name) {
      case CROSS_FADE -> "fade";
      case WIPE_LEFT -> "wipeleft";
      case WIPE_RIGHT -> "wiperight";
      case WIPE_UP -> "wipeup";
      case WIPE_DOWN -> "wipedown";
      case SLIDE_LEFT -> "slideleft";
      case SLIDE_RIGHT -> "slideright";
      case SLIDE_UP -> "slideup";
      case SLIDE_DOWN -> "slidedown";
      case FADE, DIP -> throw new IllegalArgumentException(name + " shows one picture only");
    };
  }
}
