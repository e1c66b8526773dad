package dev.cutroom.text;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * A small picture with its place in the frame: what is drawn once and laid into many states.
 *
 * @param image premultiplied, which is what lies one over the other without loss
 */
record Sprite(BufferedImage image, int x, int y) {

  /** Fixed, so that no default of a platform or of a user's desktop decides. */
  static final RenderingHints HINTS = new RenderingHints(null);

  static {
    HINTS.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    HINTS.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    HINTS.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    HINTS.put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    HINTS.put(
        RenderingHints.KEY_ALPHA_INTERPOLATION, RenderingHints.VALUE_ALPHA_INTERPOLATION_QUALITY);
    HINTS.put(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
    HINTS.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  /** Drawn in coordinates of the frame; {@code bounds} must hold all of it. */
  static Sprite drawn(Rectangle2D bounds, Consumer<Graphics2D> drawing) {
    Rectangle pixels = pixels(bounds);
    var image = empty(pixels);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHints(HINTS);
    graphics.translate(-pixels.x, -pixels.y);
    drawing.accept(graphics);
    graphics.dispose();
    return new Sprite(image, pixels.x, pixels.y);
  }

  static BufferedImage empty(Rectangle pixels) {
    return new BufferedImage(
        Math.max(1, pixels.width), Math.max(1, pixels.height), BufferedImage.TYPE_INT_ARGB_PRE);
  }

  /** The whole pixels that a drawing touches. */
  static Rectangle pixels(Rectangle2D bounds) {
    int left = (int) Math.floor(bounds.getMinX());
    int top = (int) Math.floor(bounds.getMinY());
    return new Rectangle(
        left,
        top,
        (int) Math.ceil(bounds.getMaxX()) - left,
        (int) Math.ceil(bounds.getMaxY()) - top);
  }

  void paint(Graphics2D graphics) {
    graphics.drawImage(image, x, y, null);
  }
}
