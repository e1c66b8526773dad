package dev.cutroom.plan;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that is seen over the picture of one segment. Times count from the segment's first
 * frame, so what began before it has a negative start.
 */
public sealed interface PlannedOverlay {

  Duration start();

  /**
   * What is spoken.
   *
   * @param cues those that are seen in the segment; the first of them begins at 0
   * @param start when the first cue begins
   */
  record Captions(List<Cue> cues, CaptionStyle style, Duration start) implements PlannedOverlay {
    public Captions {
      cues = List.copyOf(cues);
      Objects.requireNonNull(style, "style");
      Objects.requireNonNull(start, "start");
    }
  }

  /** A text at its place. */
  record Title(
      String text,
      TextStyle style,
      Placement placement,
      Transitions transition,
      Duration start,
      Duration length)
      implements PlannedOverlay {
    public Title {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(style, "style");
      Objects.requireNonNull(placement, "placement");
      Objects.requireNonNull(transition, "transition");
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(length, "length");
    }
  }

  /**
   * A picture at its place.
   *
   * @param displayed its size as seen, before it is turned
   */
  record Image(
      UUID sourceId,
      String sha256,
      Size displayed,
      Turn turn,
      Placement placement,
      Transitions transition,
      Duration start,
      Duration length)
      implements PlannedOverlay {
    public Image {
      Objects.requireNonNull(sourceId, "sourceId");
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(displayed, "displayed");
      Objects.requireNonNull(turn, "turn");
      Objects.requireNonNull(placement, "placement");
      Objects.requireNonNull(transition, "transition");
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(length, "length");
    }
  }
}
