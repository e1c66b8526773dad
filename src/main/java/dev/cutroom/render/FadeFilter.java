package dev.cutroom.render;

import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.PlannedFade;
import java.util.Locale;

/**
 * Pictures that come out of a colour or go into it: the first frame of an {@code in} and the last
 * one of an {@code out} are the colour alone.
 */
final class FadeFilter {

  private FadeFilter() {}

  /** A fade that began before the segment is told by times that are shifted meanwhile. */
  static String of(PlannedFade fade, FrameRate rate) {
    long shift = Math.max(0, -fade.first());
    long first = fade.first() + shift;
    String filter =
        "fade=t="
            + (fade.in() ? "in" : "out")
            + ":st="
            + Numbers.seconds(rate.timeOf(first))
            + ":d="
            + Numbers.seconds(rate.timeOf(Math.max(1, fade.frames() - 1)))
            + ":color="
            + colour(fade.colour());
    if (shift == 0) {
      return filter;
    }
    String time = Numbers.seconds(rate.timeOf(shift)) + "/TB";
    return "setpts=PTS+" + time + "," + filter + ",setpts=PTS-" + time;
  }

  /**
   * The filter takes the colour to YUV by BT.601; so that it comes out right in BT.709, it gets the
   * one whose YUV in BT.601 is that. The most saturated ones come out a little paler.
   */
  static String colour(String rgb) {
    int value = Integer.parseInt(rgb.substring(1), 16);
    double red = value >> 16 & 0xff;
    double green = value >> 8 & 0xff;
    double blue = value & 0xff;
    double y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    double cb = (blue - y) / 1.8556;
    double cr = (red - y) / 1.5748;
    return String.format(
        Locale.ROOT,
        "0x%02X%02X%02X",
        channel(y + 1.402 * cr),
        channel(y - 0.344136 * cb - 0.714136 * cr),
        channel(y + 1.772 * cb));
  }

  private static int channel(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
