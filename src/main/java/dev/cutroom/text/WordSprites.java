package dev.cutroom.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one text as sprites, in each colour and size that they were asked for. */
final class WordSprites {

  private final List<WordPart> parts;
  private final LetterLook look;
  private final double scale;
  private final Map<Key, Sprite> drawn = new HashMap<>();

  /** Of a part's line around its letters, or of its letters in a colour; larger by a factor. */
  private record Key(int part, boolean outline, int rgb, double larger) {}

  WordSprites(List<WordPart> parts, LetterLook look, double scale) {
    this.parts = parts;
    this.look = look;
    this.scale = scale;
  }

  void forget() {
    drawn.clear();
  }

  Sprite outline(int part, double larger) {
    return drawn.computeIfAbsent(new Key(part, true, 0, larger), key -> drawnOutline(part, larger));
  }

  Sprite letters(int part, Color colour, double larger) {
    return drawn.computeIfAbsent(
        new Key(part, false, colour.getRGB(), larger), key -> drawnLetters(part, colour, larger));
  }

  /** Everything in black: what a shadow is made of. */
  void silhouette(Graphics2D graphics) {
    graphics.setPaint(Color.BLACK);
    for (WordPart part : parts) {
      graphics.fill(part.letters());
      if (look.outlinePx() > 0) {
        graphics.setStroke(pen());
        graphics.draw(part.letters());
      }
      emoji(graphics, part);
    }
  }

  private Sprite drawnOutline(int index, double larger) {
    WordPart part = parts.get(index);
    Shape letters = larger(part, larger).createTransformedShape(part.letters());
    double reach = look.outlinePx() * scale + 1;
    return Sprite.drawn(
        Rectangles.grown(letters.getBounds2D(), reach, reach),
        graphics -> {
          graphics.setPaint(look.outlineColour());
          graphics.setStroke(pen());
          graphics.draw(letters);
        });
  }

  private Sprite drawnLetters(int index, Color colour, double larger) {
    WordPart part = parts.get(index);
    AffineTransform transform = larger(part, larger);
    Rectangle2D place = transform.createTransformedShape(part.ink()).getBounds2D();
    return Sprite.drawn(
        Rectangles.grown(place, 1, 1),
        graphics -> {
          graphics.transform(transform);
          graphics.setPaint(colour);
          graphics.fill(part.letters());
          emoji(graphics, part);
        });
  }

  private static void emoji(Graphics2D graphics, WordPart part) {
    part.emoji().forEach(one -> EmojiPainter.paint(graphics, one.emoji(), one.place()));
  }

  private BasicStroke pen() {
    return new BasicStroke(
        (float) (2 * look.outlinePx() * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static AffineTransform larger(WordPart part, double factor) {
    var transform = new AffineTransform();
    if (factor != 1) {
      Rectangle2D ink = part.ink();
      transform.translate(ink.getCenterX(), ink.getCenterY());
      transform.scale(factor, factor);
      transform.translate(-ink.getCenterX(), -ink.getCenterY());
    }
    return transform;
  }
}
