package dev.cutroom.render;

import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PlannedFade;
import java.time.Duration;

/**
 * Pictures that come out of a colour or go into it: the first frame of an {@code in} and the last
 * one of an {@code out} are the colour alone.
 *
 * <p>Black is what {@code fade} does to YUV; for any other colour it would have each frame turned
 * to RGB and back, so there the picture crosses with the colour.
 */
final class FadeFilter {

  private FadeFilter() {}

  /**
   * @param link names links that no other part of the graph has
   */
  static String of(PlannedFade fade, OutputSpec spec, String link) {
    return fade.colour().equals(PlannedFade.BLACK) ? black(fade, spec) : colour(fade, spec, link);
  }

  private static Duration duration(PlannedFade fade, OutputSpec spec) {
    return spec.frameRate().timeOf(Math.max(1, fade.frames() - 1));
  }

  /** A fade that began before the segment is told by times that are shifted meanwhile. */
  private static String black(PlannedFade fade, OutputSpec spec) {
    long shift = Math.max(0, -fade.first());
    String filter =
        "fade=t="
            + (fade.in() ? "in" : "out")
            + ":st="
            + Numbers.seconds(spec.frameRate().timeOf(fade.first() + shift))
            + ":d="
            + Numbers.seconds(duration(fade, spec));
    if (shift == 0) {
      return filter;
    }
    String time = Numbers.seconds(spec.frameRate().timeOf(shift)) + "/TB";
    return "setpts=PTS+" + time + "," + filter + ",setpts=PTS-" + time;
  }

  private static String colour(PlannedFade fade, OutputSpec spec, String link) {
    String picture = "[picture" + link + "]";
    String colour = "[colour" + link + "]";
    Duration offset =
        fade.first() < 0
            ? spec.frameRate().timeOf(-fade.first()).negated()
            : spec.frameRate().timeOf(fade.first());
    return "setsar=1"
        + picture
        + ";"
        + PlainColour.filter(fade.colour(), spec)
        + ",scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,"
        + "tpad=stop_mode=clone:stop=-1,setsar=1"
        + colour
        + ";"
        + (fade.in() ? colour + picture : picture + colour)
        + "xfade=transition=fade:duration="
        + Numbers.seconds(duration(fade, spec))
        + ":offset="
        + Numbers.seconds(offset);
  }
}
