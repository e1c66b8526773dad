package dev.cutroom.plan;

import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an overlay determines how it looks, written into a fingerprint. */
final class OverlayPrint {

  private final Fingerprint print;

  OverlayPrint(Fingerprint print) {
    this.print = print;
  }

  void write(PlannedOverlay overlay) {
    print.with("since", overlay.start());
    if (overlay instanceof PlannedOverlay.Captions captions) {
      cues(captions.cues());
      style(captions.style());
    } else if (overlay instanceof PlannedOverlay.Title title) {
      print.with("title", title.text());
      style(title.style());
      lies(title.placement(), title.transition(), title.length());
    } else if (overlay instanceof PlannedOverlay.Image image) {
      print.with("image", image.sha256()).with("displayed", image.displayed());
      print.with(image.turn());
      lies(image.placement(), image.transition(), image.length());
    }
  }

  private void lies(Placement placement, Transitions transitions, Duration length) {
    print
        .with("x", placement.x())
        .with("y", placement.y())
        .with("width", placement.width())
        .with("opacity", placement.opacity());
    transition("in", transitions.in());
    transition("out", transitions.out());
    print.with("length", length);
  }

  private void transition(String end, @Nullable Transition transition) {
    if (transition != null) {
      print
          .with(end, transition.name().word())
          .with(end + ".duration", transition.duration())
          .withOptional(end + ".colour", transition.colour());
    }
  }

  private void cues(List<Cue> cues) {
    print.with("cues", cues.size());
    for (Cue cue : cues) {
      print.with("begin", cue.start()).with("end", cue.end()).with("words", cue.words().size());
      for (Word word : cue.words()) {
        print.with("word", word.text()).with("begin", word.start()).with("end", word.end());
      }
    }
  }

  private void style(CaptionStyle style) {
    style(style.text());
    print
        .withOptional("highlight", style.highlight())
        .withOptional("highlightColour", style.highlightColour())
        .withOptional("animation", style.animation());
    if (style.position() instanceof CaptionPosition.At at) {
      print.with("position", at.y());
    } else if (style.position() instanceof CaptionPosition.Area area) {
      print.with("position", area.word());
    }
  }

  private void style(TextStyle style) {
    print
        .withOptional("style", style.name())
        .withOptional("font", style.font())
        .withOptional("size", style.sizePx())
        .withOptional("colour", style.colour())
        .withOptional("outlineColour", style.outlineColour())
        .withOptional("outline", style.outlinePx())
        .withOptional("boxColour", style.boxColour())
        .withOptional("letterSpacing", style.letterSpacingPx())
        .withOptional("case", style.textCase());
    Boolean shadow = style.shadow();
    if (shadow != null) {
      print.with("shadow", shadow.booleanValue());
    }
  }
}
