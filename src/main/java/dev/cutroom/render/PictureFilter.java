package dev.cutroom.render;

import dev.cutroom.edit.Look;
import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.plan.Colour;
import dev.cutroom.plan.Geometry;
import dev.cutroom.plan.Geometry.Rectangle;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PictureSource;
import dev.cutroom.plan.PlannedFade;
import dev.cutroom.plan.PlannedPicture;
import dev.cutroom.plan.RenderPlans;
import dev.cutroom.plan.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The filters between a decoded source and a frame that nothing lies over yet.
 *
 * <p>The frame grid comes first, so that no picture is scaled which is not shown; what stands is
 * repeated after it has been scaled, where that costs nothing. ffmpeg has turned the picture as its
 * file asks for before.
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

  static final String TAGS =
      "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";

  /**
   * The blurred background is made at an eighth of the size: an eighth of the sides, 1/64 the work.
   */
  private static final int BLUR_SHRINK = 8;

  /**
   * Of hqdn3d, whose defaults are 4 and 3, where a picture is much too noisy. It looks at each
   * frame by itself, else the first frames of a segment would be noisier than those before it.
   */
  private static final double MAX_DENOISE = 8;

  private static final String NOT_OVER_TIME = "0.001:0.001";

  private static final double MAX_SHARPEN = 1.5;

  private final PlannedPicture picture;
  private final long frames;
  private final OutputSpec spec;
  private final String tag;
  private final List<String> filters = new ArrayList<>();

  private PictureFilter(PlannedPicture picture, long frames, OutputSpec spec, String tag) {
    this.picture = picture;
    this.frames = frames;
    this.spec = spec;
    this.tag = tag;
  }

  /**
   * The chain of one picture; for a plain colour it needs no input.
   *
   * @param frames how many are shown
   * @param tag tells its inner links from those of another chain in the same graph
   */
  static String of(PlannedPicture picture, long frames, OutputSpec spec, String tag) {
    PictureFilter filter = new PictureFilter(picture, frames, spec, tag);
    filter.grid();
    filter.turned();
    filter.place();
    filter.frame();
    filter.look();
    filter.hold();
    filter.move();
    filter.fade();
    filter.filters.add("setsar=1");
    filter.filters.add(TAGS);
    return String.join(",", filter.filters);
  }

  /**
   * The chain of one picture as it is meant, for those who compare: nothing is held beyond the
   * source's end, and nothing fades.
   */
  static String bare(PlannedPicture picture, long frames, OutputSpec spec) {
    PictureFilter filter = new PictureFilter(picture, frames, spec, "");
    filter.grid();
    filter.turned();
    filter.place();
    filter.frame();
    filter.look();
    filter.move();
    return String.join(",", filter.filters);
  }

  private boolean stands() {
    return !(picture.source() instanceof PictureSource.Film);
  }

  /**
   * Whole frames at a constant rate. Time 0 is the segment's start; with {@code start_time=0} the
   * filter shows there what came on screen last before it.
   */
  private void grid() {
    if (picture.source() instanceof PictureSource.Plain plain) {
      filters.add(PlainColour.filter(plain.colour(), spec));
      return;
    }
    if (picture.source() instanceof PictureSource.Film film) {
      String preroll =
          film.preroll().isZero() ? "PTS" : "PTS-" + Numbers.seconds(film.preroll()) + "/TB";
      if (film.speed() != 1) {
        filters.add("setpts=(" + preroll + ")/" + Numbers.decimal(film.speed()));
      } else if (!film.preroll().isZero()) {
        filters.add("setpts=" + preroll);
      }
    }
    filters.add("fps=" + spec.frameRate() + ":start_time=0");
    if (stands()) {
      filters.add(FLATTEN);
    }
  }

  private void turned() {
    String turns = Turns.filters(picture.turn());
    if (!turns.isEmpty()) {
      filters.add(turns.substring(0, turns.length() - 1));
    }
  }

  private void place() {
    Geometry geometry = picture.geometry();
    if (geometry instanceof Geometry.Crop crop) {
      filters.add(crop(crop.kept(), crop.displayed()));
    }
    filters.add(scale(placed()));
    if (picture.colour().isHighDynamicRange()) {
      filters.add(TONE_MAP);
    }
    filters.add("format=yuv420p");
  }

  private Size placed() {
    if (picture.geometry() instanceof Geometry.Contain contain) {
      return contain.scaled();
    }
    return picture.geometry() instanceof Geometry.Blur blur ? blur.scaled() : spec.frame();
  }

  private void frame() {
    Size frame = spec.frame();
    if (picture.geometry() instanceof Geometry.Contain) {
      filters.add(
          "pad=" + frame.width() + ":" + frame.height() + ":(ow-iw)/2:(oh-ih)/2:color=black");
    } else if (picture.geometry() instanceof Geometry.Blur blur) {
      String front = "[front" + tag + "]";
      String wide = "[wide" + tag + "]";
      String back = "[back" + tag + "]";
      filters.add(
          "split=2"
              + front
              + wide
              + ";"
              + wide
              + crop(blur.behind(), blur.displayed())
              + ",scale="
              + Math.max(2, frame.width() / BLUR_SHRINK)
              + ":"
              + Math.max(2, frame.height() / BLUR_SHRINK)
              + ":flags=bilinear,gblur=sigma=5,scale="
              + frame.width()
              + ":"
              + frame.height()
              + ":flags=bicubic"
              + back
              + ";"
              + back
              + front
              + "overlay=(W-w)/2:(H-h)/2:format=yuv420");
    }
  }

  private void look() {
    Look look = picture.look();
    if (look.denoise() > 0) {
      double strength = MAX_DENOISE * look.denoise();
      filters.add(
          "hqdn3d="
              + Numbers.decimal(strength)
              + ":"
              + Numbers.decimal(strength * 0.75)
              + ":"
              + NOT_OVER_TIME);
    }
    if (look.brightness() != 0 || look.contrast() != 1 || look.saturation() != 1) {
      filters.add(
          "eq=brightness="
              + Numbers.decimal(look.brightness())
              + ":contrast="
              + Numbers.decimal(look.contrast())
              + ":saturation="
              + Numbers.decimal(look.saturation()));
    }
    if (look.sharpen() > 0) {
      filters.add("unsharp=5:5:" + Numbers.decimal(MAX_SHARPEN * look.sharpen()) + ":5:5:0");
    }
  }

  /** The last frame stands for what a source misses, a still and a colour for as long as asked. */
  private void hold() {
    filters.add(
        stands()
            ? "tpad=stop_mode=clone:stop=-1"
            : "tpad=stop_mode=clone:stop_duration="
                + Numbers.seconds(RenderPlans.MAX_OVERRUN.multipliedBy(2)));
  }

  private void move() {
    if (picture.motion() != null) {
      filters.add(Camera.filter(picture.motion(), frames));
    }
  }

  private void fade() {
    int number = 0;
    for (PlannedFade fade : picture.fades()) {
      filters.add(FadeFilter.of(fade, spec, tag + "-" + number++));
    }
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
    Colour colour = picture.colour();
    if (!colour.isHighDynamicRange()) {
      if (!stands()) {
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
