package dev.cutroom.plan;

import dev.cutroom.edit.Look;
import dev.cutroom.edit.Motion.KenBurns;
import dev.cutroom.edit.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hash over all that determines a segment's bytes, and nothing else. */
final class SegmentHash {

  private final OutputSpec spec;
  private final Ingredients ingredients;

  SegmentHash(OutputSpec spec, Ingredients ingredients) {
    this.spec = spec;
    this.ingredients = ingredients;
  }

  String of(
      long frames,
      PlannedPicture picture,
      @Nullable PlannedCrossing crossing,
      List<PlannedOverlay> overlays) {
    Fingerprint print =
        new Fingerprint("segment/3", ingredients.toolVersion())
            .with("frames", frames)
            .with("frame", spec.frame())
            .with("frameRate", spec.frameRate().numerator())
            .with("of", spec.frameRate().denominator())
            .with("crf", spec.crf())
            .with("maxrate", spec.maxrateKbit())
            .with("bufsize", spec.bufsizeKbit())
            .with("gop", spec.gopFrames())
            .with("speed", spec.speed())
            .with("profile", spec.coding().profile())
            .with("level", spec.coding().level())
            .with("bFrames", spec.coding().bFrames());
    picture(print, picture);
    if (crossing != null) {
      print
          .with("crossing", crossing.name().word())
          .with("before", crossing.before())
          .with("of", crossing.frames());
      picture(print, crossing.next());
    }
    if (!overlays.isEmpty()) {
      Margins margins = spec.margins();
      print
          .with("drawing", ingredients.drawingVersion())
          .with("left", margins.left())
          .with("top", margins.top())
          .with("right", margins.right())
          .with("bottom", margins.bottom());
      overlays.forEach(new OverlayPrint(print)::write);
    }
    return print.hex();
  }

  private static void picture(Fingerprint print, PlannedPicture picture) {
    source(print, picture.source());
    print.with(picture.turn());
    geometry(print, picture.geometry());
    Colour colour = picture.colour();
    Look look = picture.look();
    print
        .with("range", colour.range().name())
        .with("matrix", colour.matrix().name())
        .with("transfer", colour.transfer().name())
        .with("brightness", look.brightness())
        .with("contrast", look.contrast())
        .with("saturation", look.saturation())
        .with("denoise", look.denoise())
        .with("sharpen", look.sharpen());
    KenBurns motion = picture.motion();
    if (motion != null) {
      view(print, "from", motion.from());
      view(print, "to", motion.to());
    }
    for (PlannedFade fade : picture.fades()) {
      print
          .with("fade", fade.colour())
          .with("in", fade.in())
          .with("first", fade.first())
          .with("frames", fade.frames());
    }
  }

  private static void view(Fingerprint print, String name, View view) {
    print
        .with(name + ".x", view.x())
        .with(name + ".y", view.y())
        .with(name + ".scale", view.scale());
  }

  private static void geometry(Fingerprint print, Geometry geometry) {
    print.with("displayed", geometry.displayed());
    if (geometry instanceof Geometry.Crop crop) {
      rectangle(print, "crop", crop.kept());
    } else if (geometry instanceof Geometry.Contain contain) {
      print.with("contain", contain.scaled());
    } else if (geometry instanceof Geometry.Blur blur) {
      print.with("blur", blur.scaled());
      rectangle(print, "behind", blur.behind());
    } else {
      print.with("stretch", true);
    }
  }

  private static void rectangle(Fingerprint print, String name, Geometry.Rectangle rectangle) {
    print
        .with(name + ".x", rectangle.x())
        .with(name + ".y", rectangle.y())
        .with(name + ".width", rectangle.width())
        .with(name + ".height", rectangle.height());
  }

  private static void source(Fingerprint print, PictureSource source) {
    if (source instanceof PictureSource.Film film) {
      print
          .with("film", film.sha256())
          .with("start", film.start())
          .with("preroll", film.preroll())
          .with("times", film.speed());
    } else if (source instanceof PictureSource.Still still) {
      print.with("still", still.sha256());
    } else if (source instanceof PictureSource.Plain plain) {
      print.with("plain", plain.colour());
    }
  }
}
