package dev.cutroom.render;

import dev.cutroom.edit.Placement;
import dev.cutroom.plan.PlannedOverlay;
import dev.cutroom.plan.Size;

/**
 * What is decoded of a picture that lies over others. Of one that is higher than the frame only the
 * rows that are seen: a strip that is a few pixels wide may be as high as a hundred frames.
 *
 * @param size in pixels of the frame
 * @param first row of the picture as turned
 * @param rows how many of them, from {@code first} on
 * @param ofRows how many the turned picture has
 * @param placement of this part
 */
record SeenImage(Size size, int first, int rows, int ofRows, Placement placement) {

  /** As wide as it is drawn, as high as its shape then is. */
  static SeenImage of(Size frame, PlannedOverlay.Image image) {
    boolean lying = image.turn().rotateDegrees() % 180 != 0;
    Size shown = image.displayed();
    int columns = lying ? shown.height() : shown.width();
    int rows = lying ? shown.width() : shown.height();
    Placement placement = image.placement();
    int width = Math.max(1, (int) Math.round(frame.width() * placement.width()));
    double scale = (double) width / columns;
    if (rows * scale <= frame.height()) {
      return new SeenImage(new Size(width, pixels(rows, scale)), 0, rows, rows, placement);
    }
    double top = placement.y() * frame.height() - rows * scale / 2;
    int first = Math.max(0, (int) Math.floor(-top / scale));
    int end = Math.min(rows, (int) Math.ceil((frame.height() - top) / scale));
    double middle = top + (first + end) * scale / 2;
    return new SeenImage(
        new Size(width, pixels(end - first, scale)),
        first,
        end - first,
        rows,
        new Placement(
            placement.x(), middle / frame.height(), placement.width(), placement.opacity()));
  }

  private static int pixels(int rows, double scale) {
    return Math.max(1, (int) Math.round(rows * scale));
  }

  /** The filter that leaves its rows, with a comma after it; empty where all of them are seen. */
  String crop() {
    return rows == ofRows
        ? ""
        : "crop=iw:ih*" + rows + "/" + ofRows + ":0:ih*" + first + "/" + ofRows + ",";
  }
}
