package dev.cutroom.plan;

import java.util.List;

/**
 * The estimated CPU seconds of each step, on the machine on which they were measured. Only their
 * ratios matter: they weigh the steps' shares of the progress.
 *
 * @param segments one for each segment, in order
 */
public record Cost(List<Double> segments, double sound, double join) {

  public Cost {
    segments = List.copyOf(segments);
  }

  public double total() {
    return segments.stream().mapToDouble(Double::doubleValue).sum() + sound + join;
  }
}
