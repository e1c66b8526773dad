package dev.cutroom.text;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.Highlight;
import dev.cutroom.edit.Placement;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** From what a scene holds to what can be drawn. */
final class Layers {

  private Layers() {}

  static List<Layer> of(Scene scene) {
    return scene.elements().stream()
        .filter(element -> !(element instanceof Element.Title title && title.text().isBlank()))
        .map(element -> layer(element, scene))
        .toList();
  }

  private static Layer layer(Element element, Scene scene) {
    if (element instanceof Element.Captions captions) {
      return new CaptionLayer(captions, scene);
    }
    if (element instanceof Element.Title title) {
      return new StillLayer(
          drawing(title, scene),
          scene,
          title.start(),
          title.length(),
          title.transitions(),
          title.placement());
    }
    Element.Picture picture = (Element.Picture) element;
    return new StillLayer(
        drawing(picture, scene),
        scene,
        picture.start(),
        picture.length(),
        picture.transitions(),
        picture.placement());
  }

  private static StillLayer.Drawing drawing(Element.Title title, Scene scene) {
    Placement placement = title.placement();
    var look =
        new CaptionLook(
            title.look(),
            Highlight.NONE,
            title.look().colour(),
            1,
            new CaptionPosition.At(placement.y()),
            Animation.NONE);
    var picture =
        new LetterPicture(
            Paragraph.ofTitle(title.text(), title.look().textCase()),
            look,
            scene.scale(),
            scene.safeArea().of(scene.width(), scene.height()),
            scene.height(),
            placement.width() * scene.width(),
            placement.x() * scene.width());
    return new StillLayer.Drawing() {
      @Override
      public Rectangle bounds() {
        return picture.bounds();
      }

      @Override
      public void paint(Graphics2D graphics) {
        picture.paint(graphics, -1, 0);
      }
    };
  }

  private static StillLayer.Drawing drawing(Element.Picture picture, Scene scene) {
    Placement placement = picture.placement();
    double width = placement.width() * scene.width();
    double height = width * picture.image().getHeight() / picture.image().getWidth();
    Rectangle place =
        Sprite.pixels(
            new Rectangle2D.Double(
                placement.x() * scene.width() - width / 2,
                placement.y() * scene.height() - height / 2,
                width,
                height));
    // What is higher than the frame is kept only as far as it is seen: it may be far higher.
    Rectangle seen =
        place.height <= scene.height()
            ? place
            : place.intersection(new Rectangle(place.x, 0, place.width, scene.height()));
    Sprite scaled =
        Sprite.drawn(
            seen,
            graphics -> {
              graphics.setRenderingHint(
                  RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
              graphics.drawImage(
                  picture.image(), place.x, place.y, place.width, place.height, null);
            });
    return new StillLayer.Drawing() {
      @Override
      public Rectangle bounds() {
        return seen;
      }

      @Override
      public void paint(Graphics2D graphics) {
        scaled.paint(graphics);
      }
    };
  }
}
