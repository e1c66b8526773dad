package dev.cutroom.text;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.Highlight;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in its place in the frame, ready to be drawn with any of its words highlighted. Where it
 * lies is computed at once; what it looks like is drawn into sprites at its first use, so that a
 * state costs a few copies.
 */
final class LetterPicture {

  private static final double WORD_BOX_X = 0.13;
  private static final double WORD_BOX_Y = 0.02;
  private static final double WORD_BOX_RADIUS = 0.2;

  private final CaptionLook look;
  private final double scale;
  private final TextBlock block;
  private final List<WordPart> parts;
  private final Room room;
  private final @Nullable Shape boxes;
  private final Rectangle bounds;
  private final Map<String, Sprite> sprites = new HashMap<>();

  /**
   * @param scale pixels of this frame for one of the look
   * @param safe where everything must lie
   * @param frameHeight in pixels
   * @param maxWidth of the whole, in pixels
   * @param middle where its middle should be from left to right
   */
  LetterPicture(
      Paragraph paragraph,
      CaptionLook look,
      double scale,
      Rectangle2D safe,
      int frameHeight,
      double maxWidth,
      double middle) {
    this.look = look;
    this.scale = scale;
    this.room = new Room(look, scale, safe);
    LetterLook letters = look.letters();
    double width = Math.min(maxWidth, safe.getWidth()) - room.left() - room.right();
    double height = safe.getHeight() - room.top() - room.bottom();
    this.block =
        new TextSetter(paragraph, letters.form()).set(letters.sizePx() * scale, width, height);
    Rectangle2D extent = block.extent();
    double x =
        clamped(
            middle,
            safe.getMinX() + room.left() - extent.getMinX(),
            safe.getMaxX() - room.right() - extent.getMaxX());
    double y = room.baseline(extent, frameHeight);
    this.parts = WordPart.of(block, x, y);
    this.boxes = letters.box() == null ? null : boxes(letters.box(), x, y);
    this.bounds = Sprite.pixels(drawn().createIntersection(safe));
  }

  /** Gives back what was drawn; it is drawn again where it is needed. */
  void forget() {
    sprites.clear();
  }

  /** Everything that may be drawn of it at rest. */
  Rectangle bounds() {
    return bounds;
  }

  /** The em that it was set in, in pixels. */
  double em() {
    return block.size();
  }

  /** How large it may become around its middle without leaving the safe area. */
  double mostScale() {
    return room.mostScale(bounds);
  }

  /** Where a word and its highlight are drawn. */
  Rectangle bounds(int word) {
    Rectangle2D all = new Rectangle2D.Double();
    for (WordPart part : parts) {
      if (part.word() == word) {
        Rectangle2D one = highlighted(part);
        all = all.isEmpty() ? one : all.createUnion(one);
      }
    }
    return all.isEmpty() ? new Rectangle() : Sprite.pixels(all);
  }

  /** How wide a word is, in whole pixels: the steps in which it is filled. */
  int width(int word) {
    double width = 0;
    for (WordPart part : parts) {
      width += part.word() == word ? part.box().getWidth() : 0;
    }
    return (int) Math.round(width);
  }

  /**
   * Draws all of it.
   *
   * @param spoken the word that is highlighted; -1 for none
   * @param filled how far a karaoke fill has come in it, in pixels
   */
  void paint(Graphics2D graphics, int spoken, int filled) {
    under().paint(graphics);
    if (look.highlight() == Highlight.BOX) {
      parts.stream().filter(part -> part.word() == spoken).forEach(part -> box(graphics, part));
    }
    boolean outlined = look.letters().outlinePx() > 0;
    for (int i = 0; outlined && i < parts.size(); i++) {
      if (!parts.get(i).ink().isEmpty()) {
        outline(i, emphasis(i, spoken)).paint(graphics);
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).ink().isEmpty()) {
        letters(graphics, i, spoken, filled);
      }
    }
  }

  private void letters(Graphics2D graphics, int i, int spoken, int filled) {
    WordPart part = parts.get(i);
    Color rest = look.letters().colour();
    switch (look.highlight()) {
      case NONE -> fill(i, rest, 1).paint(graphics);
      case COLOUR -> {
        Color colour = part.word() == spoken ? look.highlightColour() : rest;
        fill(i, colour, emphasis(i, spoken)).paint(graphics);
      }
      case BOX -> {
        Color colour = part.word() == spoken ? look.onHighlight() : rest;
        fill(i, colour, emphasis(i, spoken)).paint(graphics);
      }
      case FILL -> karaoke(graphics, i, spoken, filled);
    }
  }

  private void karaoke(Graphics2D graphics, int i, int spoken, int filled) {
    WordPart part = parts.get(i);
    Sprite rest = fill(i, look.letters().colour(), 1);
    Sprite sung = fill(i, look.highlightColour(), 1);
    if (part.word() != spoken) {
      (part.word() < spoken && part.word() >= 0 ? sung : rest).paint(graphics);
      return;
    }
    int whole = width(part.word());
    double within = (filled - part.before() * whole) / Math.max(1e-9, part.share() * whole);
    int done = (int) Math.round(Math.min(1, Math.max(0, within)) * part.box().getWidth());
    int left = (int) Math.round(part.box().getMinX());
    int right = (int) Math.round(part.box().getMaxX());
    Shape before = graphics.getClip();
    // Letters may reach beyond their advance: the outer sides are open.
    int border = part.rightToLeft() ? right - done : left + done;
    boolean begun = done > 0;
    boolean over = done >= right - left;
    int open = Math.max(sung.image().getWidth(), right - left) + 2;
    int top = sung.y();
    int height = sung.image().getHeight();
    if (begun) {
      int from = over ? left - open : part.rightToLeft() ? border : border - open - done;
      graphics.clipRect(from, top, over ? 3 * open : open + done, height);
      sung.paint(graphics);
      graphics.setClip(before);
    }
    if (!over) {
      int from = !begun ? left - open : part.rightToLeft() ? border - 2 * open : border;
      graphics.clipRect(from, top, begun ? 2 * open : 3 * open, height);
      rest.paint(graphics);
      graphics.setClip(before);
    }
  }

  private void box(Graphics2D graphics, WordPart part) {
    graphics.setRenderingHints(Sprite.HINTS);
    graphics.setPaint(look.highlightColour());
    Rectangle2D box = wordBox(part);
    double radius = 2 * WORD_BOX_RADIUS * em();
    graphics.fill(
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, radius));
  }

  private Rectangle2D wordBox(WordPart part) {
    Rectangle2D box = part.box();
    if (!part.ink().isEmpty()) {
      box = box.createUnion(part.ink());
    }
    double padX = part.crowded() ? 0 : WORD_BOX_X * em();
    double padY = WORD_BOX_Y * em();
    return grown(box, padX, padY).createIntersection(room.safe());
  }

  /** Shadow and boxes: what no highlight changes. */
  private Sprite under() {
    return sprites.computeIfAbsent("under", key -> Sprite.drawn(bounds, this::under));
  }

  private void under(Graphics2D graphics) {
    if (boxes != null) {
      Box box = look.letters().box();
      graphics.setPaint(box == null ? look.letters().colour() : box.colour());
      graphics.fill(boxes);
    }
    Shadow shadow = look.letters().shadow();
    if (shadow != null) {
      Sprite silhouette = Sprite.drawn(bounds, this::silhouette);
      int radius = (int) Math.round(shadow.blur() * scale / 3);
      Blur.shadow(silhouette.image(), radius, shadow.strength(), shadow.colour());
      int down = (int) Math.round(shadow.down() * scale);
      graphics.drawImage(silhouette.image(), silhouette.x(), silhouette.y() + down, null);
    }
  }

  private void silhouette(Graphics2D graphics) {
    graphics.setPaint(Color.BLACK);
    for (WordPart part : parts) {
      graphics.fill(part.letters());
      if (look.letters().outlinePx() > 0) {
        graphics.setStroke(pen());
        graphics.draw(part.letters());
      }
      part.emoji().forEach(one -> EmojiPainter.paint(graphics, one.emoji(), one.place()));
    }
  }

  private Sprite outline(int i, double larger) {
    return sprites.computeIfAbsent(
        "outline " + i + " " + larger,
        key -> {
          WordPart part = parts.get(i);
          Shape letters = larger(part, larger).createTransformedShape(part.letters());
          double reach = look.letters().outlinePx() * scale + 1;
          return Sprite.drawn(
              grown(letters.getBounds2D(), reach, reach),
              graphics -> {
                graphics.setPaint(look.letters().outlineColour());
                graphics.setStroke(pen());
                graphics.draw(letters);
              });
        });
  }

  private Sprite fill(int i, Color colour, double larger) {
    return sprites.computeIfAbsent(
        "fill " + i + " " + colour.getRGB() + " " + larger,
        key -> {
          WordPart part = parts.get(i);
          AffineTransform transform = larger(part, larger);
          Rectangle2D place = transform.createTransformedShape(part.ink()).getBounds2D();
          return Sprite.drawn(
              grown(place, 1, 1),
              graphics -> {
                graphics.transform(transform);
                graphics.setComposite(AlphaComposite.SrcOver);
                graphics.setPaint(colour);
                graphics.fill(part.letters());
                part.emoji()
                    .forEach(one -> EmojiPainter.paint(graphics, one.emoji(), one.place()));
              });
        });
  }

  private BasicStroke pen() {
    return new BasicStroke(
        (float) (2 * look.letters().outlinePx() * scale),
        BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND);
  }

  private double emphasis(int i, int spoken) {
    WordPart part = parts.get(i);
    if (part.word() != spoken || part.crowded() || look.spokenScale() == 1) {
      return 1;
    }
    double reach = look.letters().outlinePx() * scale + 1;
    return Math.min(look.spokenScale(), room.mostScale(part.ink(), reach));
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

  /** What a word covers at most, its highlight included. */
  private Rectangle2D highlighted(WordPart part) {
    Rectangle2D all = part.ink().isEmpty() ? part.box() : part.ink();
    double reach = look.letters().outlinePx() * scale + 2;
    double grow = look.spokenScale() - 1;
    all = grown(all, reach + all.getWidth() * grow, reach + all.getHeight() * grow);
    return look.highlight() == Highlight.BOX ? all.createUnion(wordBox(part)) : all;
  }

  private Rectangle2D drawn() {
    Rectangle2D all = new Rectangle2D.Double();
    Shadow shadow = look.letters().shadow();
    for (WordPart part : parts) {
      if (part.ink().isEmpty()) {
        continue;
      }
      Rectangle2D one = highlighted(part);
      if (shadow != null) {
        double reach = (look.letters().outlinePx() + shadow.blur()) * scale + 1;
        Rectangle2D thrown = grown(part.ink(), reach, reach);
        one =
            one.createUnion(
                new Rectangle2D.Double(
                    thrown.getX(),
                    thrown.getY(),
                    thrown.getWidth(),
                    thrown.getHeight() + shadow.down() * scale));
      }
      all = all.isEmpty() ? one : all.createUnion(one);
    }
    return boxes == null ? all : all.createUnion(boxes.getBounds2D());
  }

  private Shape boxes(Box box, double x, double y) {
    var all = new Area();
    double padX = box.padX() * em();
    double padY = box.padY() * em();
    double radius = 2 * box.radius() * em();
    for (TextBlock.PlacedLine line : block.lines()) {
      Rectangle2D ink = line.ink();
      double top = Math.min(ink.getMinY(), line.baseline() - 0.74 * em());
      double bottom = Math.max(ink.getMaxY(), line.baseline() + 0.24 * em());
      all.add(
          new Area(
              new RoundRectangle2D.Double(
                  x + ink.getMinX() - padX,
                  y + top - padY,
                  ink.getWidth() + 2 * padX,
                  bottom - top + 2 * padY,
                  radius,
                  radius)));
    }
    return all;
  }

  private static Rectangle2D grown(Rectangle2D one, double x, double y) {
    return new Rectangle2D.Double(
        one.getX() - x, one.getY() - y, one.getWidth() + 2 * x, one.getHeight() + 2 * y);
  }

  private static double clamped(double wish, double least, double most) {
    return Math.max(least, Math.min(most, wish));
  }

  /** What letters must leave free inside the safe area for all that is drawn around them. */
  private record Room(
      CaptionPosition position,
      Rectangle2D safe,
      double left,
      double top,
      double right,
      double bottom) {

    Room(CaptionLook look, double scale, Rectangle2D safe) {
      this(look.position(), safe, side(look, scale), top(look, scale), side(look, scale),
          bottom(look, scale));
    }

    private static double side(CaptionLook look, double scale) {
      LetterLook letters = look.letters();
      double em = letters.sizePx() * scale;
      Shadow shadow = letters.shadow();
      Box box = letters.box();
      double side = letters.outlinePx() * scale + (shadow == null ? 0 : shadow.blur() * scale);
      side = Math.max(side, box == null ? 0 : box.padX() * em);
      side = Math.max(side, look.highlight() == Highlight.BOX ? WORD_BOX_X * em : 0);
      return side + 2;
    }

    private static double top(CaptionLook look, double scale) {
      LetterLook letters = look.letters();
      double em = letters.sizePx() * scale;
      Shadow shadow = letters.shadow();
      Box box = letters.box();
      double top = letters.outlinePx() * scale;
      if (shadow != null) {
        top += Math.max(0, shadow.blur() - shadow.down()) * scale;
      }
      top = Math.max(top, box == null ? 0 : box.padY() * em);
      top = Math.max(top, look.highlight() == Highlight.BOX ? (0.06 + WORD_BOX_Y) * em : 0);
      return top + 2;
    }

    private static double bottom(CaptionLook look, double scale) {
      LetterLook letters = look.letters();
      double em = letters.sizePx() * scale;
      Shadow shadow = letters.shadow();
      Box box = letters.box();
      double bottom = letters.outlinePx() * scale;
      if (shadow != null) {
        bottom += (shadow.blur() + shadow.down()) * scale;
      }
      bottom = Math.max(bottom, box == null ? 0 : box.padY() * em);
      bottom = Math.max(bottom, look.highlight() == Highlight.BOX ? (0.02 + WORD_BOX_Y) * em : 0);
      if (look.animation() == Animation.SLIDE) {
        bottom += Motion.SLIDE * em;
      }
      return bottom + 2;
    }

    /** Of the first line, for a text of this extent around it. */
    double baseline(Rectangle2D extent, int frameHeight) {
      double highest = safe.getMinY() + top - extent.getMinY();
      double lowest = safe.getMaxY() - bottom - extent.getMaxY();
      if (position instanceof CaptionPosition.At at) {
        return clamped(at.y() * frameHeight - extent.getCenterY(), highest, lowest);
      }
      return switch ((CaptionPosition.Area) position) {
        case TOP -> highest;
        case MIDDLE -> clamped((highest + lowest) / 2, highest, lowest);
        case BOTTOM -> lowest;
      };
    }

    double mostScale(Rectangle2D ink, double reach) {
      return mostScale(grown(ink, reach, reach));
    }

    double mostScale(Rectangle2D drawn) {
      double x = drawn.getCenterX();
      double y = drawn.getCenterY();
      double across = Math.min(x - safe.getMinX(), safe.getMaxX() - x) / (drawn.getWidth() / 2);
      double along = Math.min(y - safe.getMinY(), safe.getMaxY() - y) / (drawn.getHeight() / 2);
      return Math.max(1, Math.min(across, along));
    }
  }
}
