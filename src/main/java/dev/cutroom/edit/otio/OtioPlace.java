package dev.cutroom.edit.otio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a clip lies on its track, in seconds.
 *
 * @param cut where it begins without what transitions add
 * @param duration how long it lasts without what transitions add
 * @param before the transition at its beginning
 * @param first whether there is no clip at the other side of that transition
 * @param after the transition at its end
 * @param last whether there is no clip at the other side of that transition
 */
record OtioPlace(
    BigDecimal cut,
    BigDecimal duration,
    @Nullable OtioItem before,
    boolean first,
    @Nullable OtioItem after,
    boolean last) {

  BigDecimal start() {
    return cut.subtract(earlier());
  }

  BigDecimal length() {
    return duration.add(earlier()).add(offset(last ? null : after, "out_offset"));
  }

  /** How much of the media before the cut is seen. */
  BigDecimal earlier() {
    return offset(first ? null : before, "in_offset");
  }

  /** How long the two clips of the transition at the beginning are seen together. */
  BigDecimal overlap() {
    OtioItem crossing = first ? null : before;
    return offset(crossing, "in_offset").add(offset(crossing, "out_offset"));
  }

  static BigDecimal offset(@Nullable OtioItem transition, String name) {
    return transition == null ? BigDecimal.ZERO : transition.at(name).seconds();
  }
}
