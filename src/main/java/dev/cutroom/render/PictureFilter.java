package dev.cutroom.render;

import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.plan.Colour;
import dev.cutroom.plan.Geometry;
import dev.cutroom.plan.Geometry.Rectangle;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlans;
import dev.cutroom.plan.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The filters between a decoded source and the encoder.
 *
 * <p>The frame grid comes first, so that no picture is scaled which is not shown; the last frame is
 * repeated at the very end, where that costs nothing. ffmpeg has turned the picture upright before.
 */
final class PictureFilter {

  /**
   * HDR light is mapped to the standard range in linear floating point: white at 100 nits, hable,
   * no desaturation. The frame has its final size by then, for this is twelve times the work of
   * scaling.
   */
  private static final String TONE_MAP =
      "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
          + "zscale=t=bt709:m=bt709:r=tv";

  /** What is see-through becomes white, as in a shop: alpha multiplied into the negative. */
  private static final String FLATTEN =
      "format=gbrap,negate,premultiply=inplace=1,negate,format=gbrp";

  private static final String TAGS =
      "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";

  /**
   * The blurred background is made at an eighth of the size: an eighth of the sides, 1/64 the work.
   */
  private static final int BLUR_SHRINK = 8;

  private final PlannedSegment segment;
  private final OutputSpec spec;
  private final List<String> filters = new ArrayList<>();

  private PictureFilter(PlannedSegment segment, OutputSpec spec) {
    this.segment = segment;
    this.spec = spec;
  }

  /** The graph for {@code -vf}. */
  static String of(PlannedSegment segment, OutputSpec spec) {
    PictureFilter filter = new PictureFilter(segment, spec);
    filter.grid();
    filter.place();
    filter.frame();
    filter.close();
    return String.join(",", filter.filters);
  }

  /**
   * Whole frames at a constant rate. Time 0 is the segment's start; with {@code start_time=0} the
   * filter shows there what came on screen last before it.
   */
  private void grid() {
    if (!segment.preroll().isZero()) {
      filters.add("setpts=PTS-" + Numbers.seconds(segment.preroll()) + "/TB");
    }
    filters.add("fps=" + spec.frameRate() + ":start_time=0");
    if (segment.still()) {
      filters.add(FLATTEN);
    }
  }

  private void place() {
    Geometry geometry = segment.geometry();
    if (geometry instanceof Geometry.Crop crop) {
      filters.add(crop(crop.kept(), crop.displayed()));
    }
    filters.add(scale(placed()));
    if (segment.colour().isHighDynamicRange()) {
      filters.add(TONE_MAP);
    }
    filters.add("format=yuv420p");
  }

  private Size placed() {
    if (segment.geometry() instanceof Geometry.Contain contain) {
      return contain.scaled();
    }
    return segment.geometry() instanceof Geometry.Blur blur ? blur.scaled() : spec.frame();
  }

  private void frame() {
    Size frame = spec.frame();
    if (segment.geometry() instanceof Geometry.Contain) {
      filters.add(
          "pad=" + frame.width() + ":" + frame.height() + ":(ow-iw)/2:(oh-ih)/2:color=black");
    } else if (segment.geometry() instanceof Geometry.Blur blur) {
      filters.add(
          "split=2[front][wide];[wide]"
              + crop(blur.behind(), blur.displayed())
              + ",scale="
              + Math.max(2, frame.width() / BLUR_SHRINK)
              + ":"
              + Math.max(2, frame.height() / BLUR_SHRINK)
              + ":flags=bilinear,gblur=sigma=5,scale="
              + frame.width()
              + ":"
              + frame.height()
              + ":flags=bicubic[back];[back][front]overlay=(W-w)/2:(H-h)/2:format=yuv420");
    }
  }

  private void close() {
    filters.add("setsar=1");
    filters.add(TAGS);
    filters.add(
        segment.still()
            ? "tpad=stop_mode=clone:stop=-1"
            : "tpad=stop_mode=clone:stop_duration="
                + Numbers.seconds(RenderPlans.MAX_OVERRUN.multipliedBy(2)));
  }

  /** As fractions of the decoded picture, whose pixels need not be square. */
  private static String crop(Rectangle kept, Size displayed) {
    return "crop=iw*"
        + kept.width()
        + "/"
        + displayed.width()
        + ":ih*"
        + kept.height()
        + "/"
        + displayed.height()
        + ":iw*"
        + kept.x()
        + "/"
        + displayed.width()
        + ":ih*"
        + kept.y()
        + "/"
        + displayed.height();
  }

  private String scale(Size to) {
    StringJoiner scale = new StringJoiner(":", "scale=", "");
    scale.add(Integer.toString(to.width())).add(Integer.toString(to.height()));
    scale.add("flags=bicubic+accurate_rnd");
    Colour colour = segment.colour();
    if (!colour.isHighDynamicRange()) {
      if (!segment.still()) {
        // A still is RGB by now: ffmpeg took its own tags when it was flattened.
        scale.add("in_color_matrix=" + matrix(colour.matrix()));
        if (colour.range() == Colour.Range.FULL) {
          scale.add("in_range=pc");
        }
      }
      scale.add("out_color_matrix=bt709").add("out_range=tv");
    }
    return scale.toString();
  }

  private static String matrix(Colour.Matrix matrix) {
    return switch (matrix) {
      case BT601 -> "bt601";
      case BT709 -> "bt709";
      case BT2020 -> "bt2020";
    };
  }
}
