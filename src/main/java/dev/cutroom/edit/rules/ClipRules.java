package dev.cutroom.edit.rules;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Fades;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Look;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.View;
import java.time.Duration;

/** What the numbers of a clip may be. */
final class ClipRules {

  private ClipRules() {}

  static void check(Clip clip, String pointer, Findings findings) {
    if (clip.start() instanceof Start.At at) {
      findings.range(pointer + "/start", at.time(), Duration.ZERO, Limits.MAX_TIME);
    }
    if (clip.length() instanceof Length.For length) {
      findings.range(pointer + "/length", length.time(), Limits.MIN_LENGTH, Limits.MAX_TIME);
    }
    focus(clip.focus(), pointer + "/focus", findings);
    findings.range(pointer + "/speed", clip.speed(), Limits.MIN_SPEED, Limits.MAX_SPEED);
    int degrees = clip.turn().rotateDegrees();
    if (degrees < 0 || degrees > 270 || degrees % 90 != 0) {
      findings.add(
          pointer + "/turn/rotate",
          "unknown_value",
          "it is " + degrees,
          "say 0, 90, 180 or 270, clockwise");
    }
    look(clip.look(), pointer + "/look", findings);
    if (clip.effect() != null) {
      motion(clip.effect(), pointer + "/effect", findings);
    }
    placement(clip.placement(), pointer + "/placement", findings);
    fades(clip.fades(), pointer + "/fades", findings);
  }

  private static void focus(Focus focus, String pointer, Findings findings) {
    findings.range(pointer + "/0", focus.x(), 0, 1);
    findings.range(pointer + "/1", focus.y(), 0, 1);
  }

  private static void look(Look look, String pointer, Findings findings) {
    findings.range(pointer + "/brightness", look.brightness(), -1, 1);
    findings.range(pointer + "/contrast", look.contrast(), 0, 2);
    findings.range(pointer + "/saturation", look.saturation(), 0, 3);
    findings.range(pointer + "/denoise", look.denoise(), 0, 1);
    findings.range(pointer + "/sharpen", look.sharpen(), 0, 1);
  }

  private static void motion(Motion motion, String pointer, Findings findings) {
    if (motion instanceof Motion.Zoom zoom) {
      findings.range(pointer + "/from", zoom.fromScale(), 1, Limits.MAX_SCALE);
      findings.range(pointer + "/to", zoom.toScale(), 1, Limits.MAX_SCALE);
    } else if (motion instanceof Motion.Pan pan) {
      focus(pan.fromPoint(), pointer + "/from", findings);
      focus(pan.toPoint(), pointer + "/to", findings);
      findings.range(pointer + "/scale", pan.scale(), Limits.MIN_PAN_SCALE, Limits.MAX_SCALE);
    } else {
      view(motion.from(), pointer + "/from", findings);
      view(motion.to(), pointer + "/to", findings);
    }
  }

  private static void view(View view, String pointer, Findings findings) {
    findings.range(pointer + "/0", view.x(), 0, 1);
    findings.range(pointer + "/1", view.y(), 0, 1);
    findings.range(pointer + "/2", view.scale(), 1, Limits.MAX_SCALE);
  }

  private static void placement(Placement placement, String pointer, Findings findings) {
    findings.range(pointer + "/x", placement.x(), 0, 1);
    findings.range(pointer + "/y", placement.y(), 0, 1);
    findings.range(pointer + "/width", placement.width(), Limits.MIN_WIDTH, 1);
    findings.range(pointer + "/opacity", placement.opacity(), 0, 1);
  }

  private static void fades(Fades fades, String pointer, Findings findings) {
    findings.range(pointer + "/in", fades.in(), Duration.ZERO, Limits.MAX_FADE);
    findings.range(pointer + "/out", fades.out(), Duration.ZERO, Limits.MAX_FADE);
  }
}
