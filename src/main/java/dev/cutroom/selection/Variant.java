package dev.cutroom.selection;

import java.util.List;

/**
 * One clip to be made.
 *
 * @param index counted from 0
 * @param shots in the order of the sources, and within a source in order of time; never empty
 * @param score the shots' scores weighted by their lengths, 0 to 1
 * @param reasons what holds for a good part of it, the most telling first
 * @param warnings sentences about what could not be had
 */
public record Variant(
    int index, List<Shot> shots, double score, List<Reason> reasons, List<String> warnings) {

  public Variant {
    shots = List.copyOf(shots);
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
    if (shots.isEmpty()) {
      throw new IllegalArgumentException("A variant without a shot");
    }
  }

  /** In frames of the finished video. */
  public long lengthFrames() {
    return shots.stream().mapToLong(Shot::lengthFrames).sum();
  }
}
