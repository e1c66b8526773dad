package dev.cutroom.text;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Draws scenes: as the states that a stretch of frames goes through, or as one picture. The same
 * scene and times give the same bytes.
 */
public final class Overlays {

  private Overlays() {}

  /**
   * A rectangle of a frame in pixels. Where it is drawn all four are even, as video's colours need
   * it.
   *
   * @param x of its left edge
   * @param y of its upper edge
   */
  public record Area(int x, int y, int width, int height) {}

  /** Takes what is drawn, in order. */
  public interface Sink {

    /**
     * Called once and first, with what all states lie in; not at all where nothing is ever seen.
     */
    void area(Area area) throws IOException;

    /**
     * The next frames look like this.
     *
     * @param frames at least 1; those of all states are as many as were asked for
     * @param rgba the area, row by row, four bytes a pixel, alpha not multiplied in; valid until
     *     this returns
     */
    void state(int frames, ByteBuffer rgba) throws IOException;
  }

  /**
   * Walks the frames and hands over each state that differs from the one before it.
   *
   * @param frames how many
   * @param timeOfFrame the moment on the scene's clock that a frame shows, from frame 0; it may not
   *     go back
   */
  public static void draw(Scene scene, int frames, IntFunction<Duration> timeOfFrame, Sink sink)
      throws IOException {
    List<Layer> layers = Layers.of(scene);
    Rectangle all = new Rectangle(0, 0, -1, -1);
    for (int frame = 0; frame < frames; frame++) {
      for (Layer layer : layers) {
        Optional<Pose> pose = layer.at(timeOfFrame.apply(frame));
        if (pose.isPresent()) {
          all = all.union(pose.get().bounds());
        }
      }
    }
    Rectangle seen = all.intersection(new Rectangle(scene.width(), scene.height()));
    if (seen.isEmpty()) {
      return;
    }
    var canvas = new Canvas(even(seen));
    sink.area(
        new Area(canvas.area().x, canvas.area().y, canvas.area().width, canvas.area().height));
    List<Optional<Pose>> current = poses(layers, timeOfFrame.apply(0));
    int lasting = 1;
    canvas.show(current);
    for (int frame = 1; frame < frames; frame++) {
      List<Optional<Pose>> next = poses(layers, timeOfFrame.apply(frame));
      if (next.equals(current)) {
        lasting++;
        continue;
      }
      sink.state(lasting, canvas.rgba());
      canvas.show(next);
      current = next;
      lasting = 1;
    }
    sink.state(lasting, canvas.rgba());
  }

  /** What everything that is seen at one moment lies in; empty: nothing is seen. */
  public static Optional<Area> bounds(Scene scene, Duration at) {
    return Layers.of(scene).stream()
        .flatMap(layer -> layer.at(at).stream())
        .map(Pose::bounds)
        .reduce(Rectangle::union)
        .map(all -> new Area(all.x, all.y, all.width, all.height));
  }

  /** The whole frame as it is at one moment, transparent where nothing is seen. */
  public static BufferedImage still(Scene scene, Duration at) {
    var image = new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHints(Sprite.HINTS);
    for (Layer layer : Layers.of(scene)) {
      layer.at(at).ifPresent(pose -> pose.paint(graphics));
    }
    graphics.dispose();
    var straight = new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D copy = straight.createGraphics();
    copy.setComposite(AlphaComposite.Src);
    copy.drawImage(image, 0, 0, null);
    copy.dispose();
    return straight;
  }

  private static List<Optional<Pose>> poses(List<Layer> layers, Duration time) {
    var poses = new ArrayList<Optional<Pose>>();
    for (Layer layer : layers) {
      poses.add(layer.at(time));
    }
    return poses;
  }

  /** Frames have even sides, therefore it stays within them. */
  private static Rectangle even(Rectangle area) {
    int left = area.x & ~1;
    int top = area.y & ~1;
    int right = area.x + area.width + 1 & ~1;
    int bottom = area.y + area.height + 1 & ~1;
    return new Rectangle(left, top, right - left, bottom - top);
  }

  /** One picture that goes from state to state; only what changes is drawn and converted again. */
  private static final class Canvas {

    private final Rectangle area;
    private final BufferedImage image;
    private final int[] pixels;
    private final byte[] rgba;
    private List<Optional<Pose>> shown = List.of();

    Canvas(Rectangle area) {
      this.area = area;
      this.image = Sprite.empty(area);
      this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      this.rgba = new byte[4 * pixels.length];
    }

    Rectangle area() {
      return area;
    }

    ByteBuffer rgba() {
      return ByteBuffer.wrap(rgba).asReadOnlyBuffer();
    }

    void show(List<Optional<Pose>> poses) {
      Rectangle changed = changed(poses).intersection(area);
      shown = poses;
      if (changed.isEmpty()) {
        return;
      }
      Graphics2D graphics = image.createGraphics();
      graphics.setRenderingHints(Sprite.HINTS);
      graphics.translate(-area.x, -area.y);
      graphics.setClip(changed);
      graphics.setComposite(AlphaComposite.Clear);
      graphics.fill(changed);
      graphics.setComposite(AlphaComposite.SrcOver);
      for (Optional<Pose> pose : poses) {
        pose.ifPresent(one -> one.paint(graphics));
      }
      graphics.dispose();
      convert(changed);
    }

    private Rectangle changed(List<Optional<Pose>> poses) {
      Rectangle changed = new Rectangle(0, 0, -1, -1);
      for (int i = 0; i < poses.size(); i++) {
        Optional<Pose> before = shown.isEmpty() ? Optional.empty() : shown.get(i);
        Optional<Pose> now = poses.get(i);
        if (now.equals(before)) {
          continue;
        }
        if (now.isPresent() && before.isPresent()) {
          changed = changed.union(now.get().changedFrom(before.get()));
        } else {
          changed = changed.union(now.or(() -> before).orElseThrow().bounds());
        }
      }
      return changed;
    }

    private void convert(Rectangle changed) {
      for (int y = changed.y - area.y; y < changed.y - area.y + changed.height; y++) {
        int row = y * area.width + changed.x - area.x;
        for (int i = row; i < row + changed.width; i++) {
          convert(i, pixels[i]);
        }
      }
    }

    private void convert(int i, int pixel) {
      int alpha = pixel >>> 24;
      int red = pixel >> 16 & 0xFF;
      int green = pixel >> 8 & 0xFF;
      int blue = pixel & 0xFF;
      if (alpha != 255 && alpha != 0) {
        red = (red * 255 + alpha / 2) / alpha;
        green = (green * 255 + alpha / 2) / alpha;
        blue = (blue * 255 + alpha / 2) / alpha;
      }
      rgba[4 * i] = (byte) red;
      rgba[4 * i + 1] = (byte) green;
      rgba[4 * i + 2] = (byte) blue;
      rgba[4 * i + 3] = (byte) alpha;
    }
  }
}
