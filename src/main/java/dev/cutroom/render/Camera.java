package dev.cutroom.render;

import dev.cutroom.edit.Motion;
import dev.cutroom.edit.View;
import dev.cutroom.ffmpeg.Numbers;

/**
 * A camera that moves over a picture of the frame's size.
 *
 * <p>By {@code perspective}, which reads between the pixels (to 1/256): {@code zoompan} and {@code
 * crop} go from pixel to pixel, which is seen as trembling in every slow zoom. It costs more than
 * the encoder does.
 */
final class Camera {

  private Camera() {}

  /** The filter that goes from the first view to the last in this many frames. */
  static String filter(Motion.KenBurns motion, long frames) {
    View from = motion.from();
    View to = motion.to();
    long steps = Math.max(1, frames - 1);
    String scale = "st(0," + way(from.scale(), to.scale(), steps) + ");";
    String left = edge(scale, way(from.x(), to.x(), steps), "W");
    String top = edge(scale, way(from.y(), to.y(), steps), "H");
    String right = left + "+W/ld(0)";
    String bottom = top + "+H/ld(0)";
    return "perspective=eval=frame:interpolation=cubic:x0='"
        + left
        + "':y0='"
        + top
        + "':x1='"
        + right
        + "':y1='"
        + top
        + "':x2='"
        + left
        + "':y2='"
        + bottom
        + "':x3='"
        + right
        + "':y3='"
        + bottom
        + "'";
  }

  /** {@code on} counts from 1. */
  private static String way(double from, double to, long steps) {
    if (from == to) {
      return Numbers.decimal(from);
    }
    return Numbers.decimal(from) + "+(" + Numbers.decimal(to - from) + ")*(on-1)/" + steps;
  }

  /** Where the view begins; it never reaches over the picture's edge. */
  private static String edge(String scale, String middle, String side) {
    return scale + side + "*clip(" + middle + "-0.5/ld(0),0,1-1/ld(0))";
  }
}
