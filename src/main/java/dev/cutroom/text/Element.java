package dev.cutroom.text;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Transitions;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;

/** Something that lies over the pictures for a while. Times are those of the scene's clock. */
public sealed interface Element {

  /**
   * Captions, one cue at a time.
   *
   * @param cues in order and without overlap, with times from {@code start} on
   * @param end from where on no cue is seen, whatever its own end
   */
  record Captions(List<Cue> cues, CaptionLook look, Duration start, Duration end)
      implements Element {
    public Captions {
      cues = List.copyOf(cues);
    }
  }

  /**
   * A text that stands still, apart from how it comes and goes.
   *
   * @param text may hold line feeds
   */
  record Title(
      String text,
      LetterLook look,
      Duration start,
      Duration length,
      Transitions transitions,
      Placement placement)
      implements Element {}

  /**
   * A picture, as wide as its placement says and as high as its shape needs. It may lie outside of
   * the safe area: where a logo goes is its owner's decision.
   */
  record Picture(
      BufferedImage image,
      Duration start,
      Duration length,
      Transitions transitions,
      Placement placement)
      implements Element {}
}
