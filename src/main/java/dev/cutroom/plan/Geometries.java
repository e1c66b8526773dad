package dev.cutroom.plan;

import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;

/** Brings pictures of any shape into a frame, on even pixels (chroma is stored per pair). */
final class Geometries {

  private Geometries() {}

  static Geometry of(Fit fit, Focus focus, Size displayed, Size frame) {
    if (displayed.pixels() == 0 || sameShape(displayed, frame)) {
      return new Geometry.Stretch(displayed);
    }
    return switch (fit) {
      case CROP -> new Geometry.Crop(displayed, crop(displayed, frame, focus));
      case CONTAIN -> new Geometry.Contain(displayed, contain(displayed, frame));
      case BLUR ->
          new Geometry.Blur(
              displayed, contain(displayed, frame), crop(displayed, frame, Focus.CENTRE));
      case STRETCH -> new Geometry.Stretch(displayed);
    };
  }

  private static boolean sameShape(Size a, Size b) {
    return (long) a.width() * b.height() == (long) a.height() * b.width();
  }

  /** The largest rectangle of the frame's shape, its middle as near to the focus as can be. */
  private static Geometry.Rectangle crop(Size picture, Size frame, Focus focus) {
    double scale =
        Math.min(
            (double) picture.width() / frame.width(), (double) picture.height() / frame.height());
    int width = even(frame.width() * scale, picture.width());
    int height = even(frame.height() * scale, picture.height());
    return new Geometry.Rectangle(
        offset(focus.x(), width, picture.width()),
        offset(focus.y(), height, picture.height()),
        width,
        height);
  }

  private static Size contain(Size picture, Size frame) {
    double scale =
        Math.min(
            (double) frame.width() / picture.width(), (double) frame.height() / picture.height());
    return new Size(
        even(picture.width() * scale, frame.width()),
        even(picture.height() * scale, frame.height()));
  }

  private static int offset(double focus, int kept, int whole) {
    long offset = 2L * Math.round((focus * whole - kept / 2.0) / 2);
    return (int) Math.max(0, Math.min(offset, (whole - kept) / 2 * 2));
  }

  /**
   * The nearest even number, at least 2 and at most {@code limit} (1 of a picture one pixel wide).
   */
  private static int even(double value, int limit) {
    long nearest = Math.max(2, 2L * Math.round(value / 2));
    return (int) (nearest <= limit ? nearest : Math.max(1, limit / 2 * 2));
  }
}
