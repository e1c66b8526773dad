package dev.cutroom.generation.control;

import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.Geometry;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PictureSource;
import dev.cutroom.plan.PlannedFade;
import dev.cutroom.plan.PlannedOverlay;
import dev.cutroom.plan.PlannedPicture;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.Size;
import dev.cutroom.preset.Contrast;
import dev.cutroom.quality.Footage;
import dev.cutroom.quality.Intent;
import dev.cutroom.quality.Stretch;
import dev.cutroom.render.RenderInputs;
import dev.cutroom.render.Renderer;
import dev.cutroom.render.SoundReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a planned video is meant to be black, still or silent. Generous: what is named need not be
 * so, and films are left to a look at the footage itself.
 */
final class Intents {

  /** WCAG 2.2's relative luminance, of 1; a tenth of full brightness as signal has 0.01. */
  private static final double DARK = 0.02;

  /** A picture that covers so much of the frame may be all that is seen. */
  private static final double COVERING = 0.8;

  private final FrameRate rate;
  private final OutputSpec spec;
  private final List<Stretch> black = new ArrayList<>();
  private final List<Stretch> still = new ArrayList<>();

  private Intents(OutputSpec spec) {
    this.spec = spec;
    this.rate = spec.frameRate();
  }

  /** What a plan means, with its footage to ask and the mix that was made for it. */
  static Intent of(RenderPlan plan, SoundReport sound, Renderer renderer, RenderInputs inputs) {
    Intents intents = new Intents(plan.spec());
    long begin = 0;
    for (PlannedSegment segment : plan.segments()) {
      intents.segment(segment, begin);
      begin += segment.frames();
    }
    Footage footage =
        (scope, first, frames, filter, viewers) ->
            renderer.showFootage(scope, plan, inputs, first, frames, filter, viewers);
    return new Intent(intents.black, intents.still, silent(plan, sound), footage);
  }

  private static List<Stretch> silent(RenderPlan plan, SoundReport sound) {
    return sound.silent()
        ? List.of(new Stretch(0, seconds(plan.spec().frameRate().timeOf(plan.totalFrames()))))
        : Intent.faint(sound.mix(), sound.gainDb());
  }

  private void segment(PlannedSegment segment, long begin) {
    for (PlannedPicture picture : segment.pictures()) {
      picture(picture, begin, segment.frames());
    }
    for (PlannedOverlay overlay : segment.overlays()) {
      if (overlay instanceof PlannedOverlay.Image image && covers(image)) {
        double from = Math.max(0, at(begin) + seconds(image.start()));
        Stretch covered = new Stretch(from, Math.max(from, from + seconds(image.length())));
        black.add(covered);
        still.add(covered);
      }
    }
  }

  private void picture(PlannedPicture picture, long begin, long frames) {
    Stretch whole = new Stretch(at(begin), at(begin + frames));
    if (picture.source() instanceof PictureSource.Plain plain) {
      still.add(whole);
      if (isDark(plain.colour())) {
        black.add(whole);
      }
    } else if (picture.source() instanceof PictureSource.Still) {
      still.add(whole);
      black.add(whole);
    } else if (picture.geometry() instanceof Geometry.Contain contain && isThin(contain)) {
      black.add(whole);
    }
    for (PlannedFade fade : picture.fades()) {
      long from = Math.max(0, fade.first());
      long over = Math.min(frames, fade.first() + fade.frames());
      if (from < over) {
        Stretch faded = new Stretch(at(begin + from), at(begin + over));
        still.add(faded);
        if (isDark(fade.colour())) {
          black.add(faded);
        }
      }
    }
  }

  private static boolean isDark(String colour) {
    return Contrast.luminance(colour) < DARK;
  }

  /** So wide or so high that nearly all of the frame is the black around it. */
  private boolean isThin(Geometry.Contain contain) {
    return area(contain.scaled()) < (1 - COVERING) * area(spec.frame());
  }

  private boolean covers(PlannedOverlay.Image image) {
    boolean lying = image.turn().rotateDegrees() % 180 != 0;
    double shape = (double) image.displayed().height() / image.displayed().width();
    double width = spec.frame().width() * image.placement().width();
    return width * width * (lying ? 1 / shape : shape) >= COVERING * area(spec.frame());
  }

  private static double area(Size size) {
    return (double) size.width() * size.height();
  }

  private double at(long frame) {
    return seconds(rate.timeOf(frame));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
