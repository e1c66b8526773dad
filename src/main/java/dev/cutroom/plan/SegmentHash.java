package dev.cutroom.plan;

import dev.cutroom.edit.Motion.KenBurns;
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
        new Fingerprint("segment/2", ingredients.toolVersion())
            .with("frames", frames)
            .with("frame", spec.frame().toString())
            .with("frameRate", spec.frameRate().toString())
            .with("crf", spec.crf())
            .with("maxrate", spec.maxrateKbit())
            .with("bufsize", spec.bufsizeKbit())
            .with("gop", spec.gopFrames())
            .with("speed", spec.speed());
    picture(print, picture);
    if (crossing != null) {
      print
          .with("crossing", crossing.name().word())
          .with("before", crossing.before())
          .with("of", crossing.frames());
      picture(print, crossing.next());
    }
    if (!overlays.isEmpty()) {
      print
          .with("drawing", ingredients.drawingVersion())
          .with("margins", spec.margins().toString());
      overlays.forEach(overlay -> overlay(print, overlay));
    }
    return print.hex();
  }

  private static void picture(Fingerprint print, PlannedPicture picture) {
    source(print, picture.source());
    print
        .with("turn", picture.turn().toString())
        .with("geometry", picture.geometry().toString())
        .with("colour", picture.colour().toString())
        .with("look", picture.look().toString());
    KenBurns motion = picture.motion();
    if (motion != null) {
      print.with("motion", motion.toString());
    }
    picture.fades().forEach(fade -> print.with("fade", fade.toString()));
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

  private static void overlay(Fingerprint print, PlannedOverlay overlay) {
    print.with("since", overlay.start());
    if (overlay instanceof PlannedOverlay.Captions captions) {
      print.with("captions", captions.cues().toString()).with("style", captions.style().toString());
    } else if (overlay instanceof PlannedOverlay.Title title) {
      print
          .with("title", title.text())
          .with("style", title.style().toString())
          .with("placement", title.placement().toString())
          .with("transition", title.transition().toString())
          .with("length", title.length());
    } else if (overlay instanceof PlannedOverlay.Image image) {
      print
          .with("image", image.sha256())
          .with("turn", image.turn().toString())
          .with("placement", image.placement().toString())
          .with("transition", image.transition().toString())
          .with("length", image.length());
    }
  }
}
