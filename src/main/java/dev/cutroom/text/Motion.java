package dev.cutroom.text;

import dev.cutroom.edit.Animation;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How far something is from its resting place while it comes and goes.
 *
 * @param opacity 0 to 255
 * @param scale around its middle
 * @param dx to the right, in pixels
 * @param dy down, in pixels
 */
record Motion(int opacity, double scale, int dx, int dy) {

  static final Motion REST = new Motion(255, 1, 0, 0);

  /** How far below its place a sliding cue begins, as a fraction of the em. */
  static final double SLIDE = 0.5;

  /** What a pop grows past its size. */
  static final double OVERSHOOT = 1.05;

  private static final double POP_FROM = 0.72;
  private static final double POP_SECONDS = 0.22;
  private static final double FADE_SECONDS = 0.16;
  private static final double SLIDE_SECONDS = 0.24;

  /** The first frame already shows something: an empty one would look like a late caption. */
  private static final double HEAD_START = 0.2;

  /**
   * How a cue comes on screen.
   *
   * @param since the cue's start
   * @param em in pixels
   * @param most how large it may be on its way, 1 or more, so that it stays in its area
   */
  static Motion entering(Animation animation, Duration since, double em, double most) {
    return switch (animation) {
      case NONE -> REST;
      case POP -> popping(progress(since, POP_SECONDS), most);
      case FADE -> new Motion(opacity(eased(progress(since, FADE_SECONDS))), 1, 0, 0);
      case SLIDE -> {
        double eased = eased(progress(since, SLIDE_SECONDS));
        yield new Motion(opacity(eased), 1, 0, (int) Math.round((1 - eased) * SLIDE * em));
      }
    };
  }

  private static Motion popping(double progress, double most) {
    if (progress >= 1) {
      return REST;
    }
    double peak = 0.6;
    double scale =
        progress < peak
            ? POP_FROM + (most - POP_FROM) * eased(progress / peak)
            : most + (1 - most) * eased((progress - peak) / (1 - peak));
    return new Motion(opacity(Math.min(1, progress * 2.2)), scale, 0, 0);
  }

  private static double progress(Duration since, double seconds) {
    double passed = since.toNanos() / 1e9 / seconds;
    return Math.min(1, HEAD_START + (1 - HEAD_START) * passed);
  }

  /** Fast first, then slower: cubic. */
  static double eased(double progress) {
    double left = 1 - Math.min(1, Math.max(0, progress));
    return 1 - left * left * left;
  }

  static int opacity(double fraction) {
    return (int) Math.round(255 * Math.min(1, Math.max(0, fraction)));
  }

  Motion withOpacity(int other) {
    return new Motion(other, scale, dx, dy);
  }

  boolean rests() {
    return equals(REST);
  }

  /** Where something of these bounds is drawn. */
  Rectangle moved(Rectangle rest) {
    double width = rest.width * scale;
    double height = rest.height * scale;
    Rectangle moved =
        Sprite.pixels(
            new Rectangle2D.Double(
                rest.getCenterX() - width / 2 + dx,
                rest.getCenterY() - height / 2 + dy,
                width,
                height));
    if (scale != 1) {
      moved.grow(1, 1); // smoothing reaches into the next pixel
    }
    return moved;
  }

  /** Draws something that covers these bounds at rest; at rest without a picture between. */
  void paint(Graphics2D graphics, Rectangle rest, Consumer<Graphics2D> drawing) {
    if (rests()) {
      drawing.accept(graphics);
      return;
    }
    BufferedImage whole = Sprite.drawn(rest, drawing).image();
    Graphics2D moved = (Graphics2D) graphics.create();
    moved.setRenderingHints(Sprite.HINTS);
    moved.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity / 255f));
    moved.translate(dx, dy);
    if (scale != 1) {
      moved.translate(rest.getCenterX(), rest.getCenterY());
      moved.scale(scale, scale);
      moved.translate(-rest.getCenterX(), -rest.getCenterY());
    }
    moved.drawImage(whole, rest.x, rest.y, null);
    moved.dispose();
  }
}
