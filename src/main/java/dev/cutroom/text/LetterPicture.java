package dev.cutroom.text;

import dev.cutroom.edit.Highlight;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in its place in the frame, ready to be drawn with any of its words highlighted. Where it
 * lies is computed at once; what it looks like is drawn into sprites at its first use, so that a
 * state costs a few copies.
 */
final class LetterPicture {

  private static final double WORD_BOX_RADIUS = 0.2;

  private final CaptionLook look;
  private final double scale;
  private final TextBlock block;
  private final List<WordPart> parts;
  private final Margins margins;
  private final @Nullable Shape boxes;
  private final Rectangle bounds;
  private final WordSprites sprites;
  private @Nullable Sprite under;

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
    this.margins = Margins.of(look, scale, safe);
    LetterLook letters = look.letters();
    this.block =
        new TextSetter(paragraph, letters.form())
            .set(letters.sizePx() * scale, margins.width(maxWidth), margins.height());
    Rectangle2D extent = block.extent();
    double x = margins.x(middle, extent);
    double y = margins.baseline(look.position(), extent, frameHeight);
    this.parts = WordPart.of(block, x, y);
    this.sprites = new WordSprites(parts, letters, scale);
    this.boxes = letters.box() == null ? null : boxes(letters.box(), x, y);
    this.bounds = Sprite.pixels(drawn().createIntersection(safe));
  }

  /** Gives back what was drawn; it is drawn again where it is needed. */
  void forget() {
    sprites.forget();
    under = null;
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
    return margins.mostScale(bounds);
  }

  /** Where a word and its highlight are drawn. */
  Rectangle bounds(int word) {
    Rectangle2D all = new Rectangle2D.Double();
    for (WordPart part : parts) {
      if (part.word() == word) {
        all = Rectangles.union(all, highlighted(part));
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
    if (under == null) {
      under = Sprite.drawn(bounds, this::paintUnder);
    }
    under.paint(graphics);
    if (look.highlight() == Highlight.BOX) {
      parts.stream().filter(part -> part.word() == spoken).forEach(part -> box(graphics, part));
    }
    boolean outlined = look.letters().outlinePx() > 0;
    for (int i = 0; outlined && i < parts.size(); i++) {
      if (!parts.get(i).ink().isEmpty()) {
        sprites.outline(i, emphasis(i, spoken)).paint(graphics);
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).ink().isEmpty()) {
        letters(graphics, i, spoken, filled);
      }
    }
  }

  private void letters(Graphics2D graphics, int i, int spoken, int filled) {
    if (look.highlight() == Highlight.FILL) {
      karaoke(graphics, i, spoken, filled);
      return;
    }
    Color rest = look.letters().colour();
    boolean isSpoken = parts.get(i).word() == spoken;
    Color colour =
        switch (look.highlight()) {
          case COLOUR -> isSpoken ? look.highlightColour() : rest;
          case BOX -> isSpoken ? look.onHighlight() : rest;
          case NONE, FILL -> rest;
        };
    sprites.letters(i, colour, emphasis(i, spoken)).paint(graphics);
  }

  /** What was sung is in the highlight colour, up to a whole pixel within the word. */
  private void karaoke(Graphics2D graphics, int i, int spoken, int filled) {
    WordPart part = parts.get(i);
    Sprite rest = sprites.letters(i, look.letters().colour(), 1);
    Sprite sung = sprites.letters(i, look.highlightColour(), 1);
    if (part.word() != spoken) {
      (part.word() < spoken ? sung : rest).paint(graphics);
      return;
    }
    double width = part.box().getWidth();
    double begun = filled - part.before() * width(spoken);
    int done = (int) Math.round(Math.min(width, Math.max(0, begun)));
    if (done == 0) {
      rest.paint(graphics);
    } else if (done >= Math.round(width)) {
      sung.paint(graphics);
    } else {
      int left = (int) Math.round(part.box().getMinX());
      int right = (int) Math.round(part.box().getMaxX());
      int border = part.rightToLeft() ? right - done : left + done;
      sprite(graphics, part.rightToLeft() ? rest : sung, Integer.MIN_VALUE / 2, border);
      sprite(graphics, part.rightToLeft() ? sung : rest, border, Integer.MAX_VALUE / 2);
    }
  }

  /** The part of a sprite between two columns; letters may reach beyond their advance. */
  private static void sprite(Graphics2D graphics, Sprite sprite, int from, int to) {
    int left = Math.max(from, sprite.x());
    int right = Math.min(to, sprite.x() + sprite.image().getWidth());
    Shape before = graphics.getClip();
    graphics.clipRect(left, sprite.y(), Math.max(0, right - left), sprite.image().getHeight());
    sprite.paint(graphics);
    graphics.setClip(before);
  }

  private void box(Graphics2D graphics, WordPart part) {
    graphics.setPaint(look.highlightColour());
    graphics.fill(rounded(wordBox(part), WORD_BOX_RADIUS));
  }

  private Rectangle2D wordBox(WordPart part) {
    Rectangle2D box = Rectangles.union(part.box(), part.ink());
    double padX = part.crowded() ? 0 : Margins.WORD_BOX_X * em();
    return Rectangles.grown(box, padX, Margins.WORD_BOX_Y * em())
        .createIntersection(margins.safe());
  }

  private Shape rounded(Rectangle2D box, double radius) {
    double diameter = 2 * radius * em();
    return new RoundRectangle2D.Double(
        box.getX(), box.getY(), box.getWidth(), box.getHeight(), diameter, diameter);
  }

  /** Shadow and boxes: what no highlight changes. */
  private void paintUnder(Graphics2D graphics) {
    Box box = look.letters().box();
    if (boxes != null && box != null) {
      graphics.setPaint(box.colour());
      graphics.fill(boxes);
    }
    Shadow shadow = look.letters().shadow();
    if (shadow != null) {
      Sprite silhouette = Sprite.drawn(bounds, sprites::silhouette);
      int radius = (int) Math.round(shadow.blur() * scale / Blur.REACH);
      Blur.shadow(silhouette.image(), radius, shadow.strength(), shadow.colour());
      int down = (int) Math.round(shadow.down() * scale);
      graphics.drawImage(silhouette.image(), silhouette.x(), silhouette.y() + down, null);
    }
  }

  /** How much larger a part is for being spoken; not where it would push into its neighbours. */
  private double emphasis(int i, int spoken) {
    WordPart part = parts.get(i);
    if (part.word() != spoken || part.crowded() || look.spokenScale() == 1) {
      return 1;
    }
    double reach = look.letters().outlinePx() * scale + 1;
    return Math.min(
        look.spokenScale(), margins.mostScale(Rectangles.grown(part.ink(), reach, reach)));
  }

  /** What a word covers at most, its highlight included. */
  private Rectangle2D highlighted(WordPart part) {
    Rectangle2D ink = part.ink().isEmpty() ? part.box() : part.ink();
    double reach = look.letters().outlinePx() * scale + 2;
    double grow = look.spokenScale() - 1;
    Rectangle2D all =
        Rectangles.grown(ink, reach + ink.getWidth() * grow, reach + ink.getHeight() * grow);
    return look.highlight() == Highlight.BOX ? all.createUnion(wordBox(part)) : all;
  }

  private Rectangle2D drawn() {
    Rectangle2D all = boxes == null ? new Rectangle2D.Double() : boxes.getBounds2D();
    for (WordPart part : parts) {
      if (!part.ink().isEmpty()) {
        all = Rectangles.union(all, Rectangles.union(highlighted(part), thrown(part)));
      }
    }
    return all;
  }

  /** What a part's shadow covers. */
  private Rectangle2D thrown(WordPart part) {
    Shadow shadow = look.letters().shadow();
    if (shadow == null) {
      return part.ink();
    }
    double reach = (look.letters().outlinePx() + shadow.blur()) * scale + 1;
    Rectangle2D spread = Rectangles.grown(part.ink(), reach, reach);
    return new Rectangle2D.Double(
        spread.getX(),
        spread.getY(),
        spread.getWidth(),
        spread.getHeight() + shadow.down() * scale);
  }

  private Shape boxes(Box box, double x, double y) {
    var all = new Area();
    for (TextBlock.PlacedLine line : block.lines()) {
      Rectangle2D extent = line.extent(em());
      var place =
          new Rectangle2D.Double(
              x + extent.getX(), y + extent.getY(), extent.getWidth(), extent.getHeight());
      Rectangle2D padded = Rectangles.grown(place, box.padX() * em(), box.padY() * em());
      all.add(new Area(rounded(padded, box.radius())));
    }
    return all;
  }
}
