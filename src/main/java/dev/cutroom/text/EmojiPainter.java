package dev.cutroom.text;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Paints emoji into a place of the frame; keeps the last few parsed, since texts repeat them. */
final class EmojiPainter {

  private static final int KEPT = 32;

  private static final Map<Emoji, SvgNode> PARSED =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Emoji, SvgNode> eldest) {
              return size() > KEPT;
            }
          });

  private EmojiPainter() {}

  static void paint(Graphics2D graphics, Emoji emoji, Rectangle2D place) {
    SvgNode picture = PARSED.computeIfAbsent(emoji, one -> SvgNode.parse(one.svg()));
    AffineTransform before = graphics.getTransform();
    graphics.translate(place.getX(), place.getY());
    graphics.scale(place.getWidth() / emoji.width(), place.getHeight() / emoji.height());
    graphics.translate(-emoji.left(), -emoji.top());
    SvgPainter.paint(graphics, picture, emoji.frame());
    graphics.setTransform(before);
  }
}
