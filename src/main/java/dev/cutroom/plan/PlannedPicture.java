package dev.cutroom.plan;

import dev.cutroom.edit.Look;
import dev.cutroom.edit.Motion.KenBurns;
import dev.cutroom.edit.Turn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What fills the frame during one segment, before anything is laid over it. Applied in this order.
 *
 * @param turn of the source as displayed; {@code geometry} counts in the turned picture
 * @param motion from the segment's first frame to its last; null: none
 * @param fades those that are seen in the segment
 */
public record PlannedPicture(
    PictureSource source,
    Turn turn,
    Geometry geometry,
    Colour colour,
    Look look,
    @Nullable KenBurns motion,
    List<PlannedFade> fades) {

  public PlannedPicture {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(turn, "turn");
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(colour, "colour");
    Objects.requireNonNull(look, "look");
    fades = List.copyOf(fades);
  }
}
