package dev.cutroom.generation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How honest the estimates are: of those shown at 25 %, how many came within 20 % of the truth. As
 * the counter {@code cutroom_estimates_total} with the label {@code within20percent}.
 */
@ApplicationScoped
public class EstimateAccuracy {
  static final int ASKED_AT_PERCENTAGE = 25;
  private static final double TOLERANCE = 0.2;

  @Inject MetricRegistry metrics;

  /**
   * An attempt has ended.
   *
   * @param estimatedSeconds what was said to remain
   * @param trueSeconds what did remain
   */
  void note(double estimatedSeconds, double trueSeconds) {
    boolean close = isClose(estimatedSeconds, trueSeconds);
    metrics.counter("cutroom_estimates", new Tag("within20percent", Boolean.toString(close))).inc();
  }

  static boolean isClose(double estimatedSeconds, double trueSeconds) {
    return Math.abs(estimatedSeconds - trueSeconds) <= TOLERANCE * trueSeconds;
  }
}
