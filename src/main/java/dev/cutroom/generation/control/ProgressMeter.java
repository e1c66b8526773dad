package dev.cutroom.generation.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an attempt is: steps weighted by what they cost, never falling, and an honest estimate of
 * the rest. Pure; thread-safe, because several steps report at once.
 *
 * <p>The estimate extrapolates the rate of this attempt alone: what an earlier attempt finished
 * says nothing about how fast this server is.
 */
public final class ProgressMeter {
  /** Reached only by completing, never by measuring. */
  private static final int HIGHEST_PERCENTAGE = 99;

  /** Below this share done, or this time gone, any estimate would be a guess. */
  private static final double SHARE_TO_ESTIMATE_FROM = 0.03;

  private static final double SECONDS_TO_ESTIMATE_FROM = 1.0;

  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Map<String, Double> done = new LinkedHashMap<>();
  private final long startedNanos;
  private int highest;
  private double total;
  private double reusedWeight;
  private String step = "Starting";

  /**
   * @param floor the percentage shown last, which is never undercut
   * @param nowNanos the monotonic time at the start
   */
  public ProgressMeter(int floor, long nowNanos) {
    this.highest = floor;
    this.startedNanos = nowNanos;
  }

  /** What to show at a moment. */
  public record Reading(int percentage, String step, @Nullable Double remainingSeconds) {}

  /** Announces a step that costs {@code weight}, in estimated seconds of one core. */
  public synchronized void expect(String name, double weight) {
    Double before = weights.put(name, weight);
    total += weight - (before == null ? 0 : before);
  }

  /** Takes back an announcement, for one that is broken into finer steps. */
  public synchronized void forget(String name) {
    Double weight = weights.remove(name);
    done.remove(name);
    total -= weight == null ? 0 : weight;
  }

  /** A step begins; {@code title} is what a person reads. */
  public synchronized void begin(String title) {
    step = title;
  }

  /** {@code fraction} (0 to 1) of a step is done. */
  public synchronized void advance(String name, double fraction) {
    Double weight = weights.get(name);
    if (weight != null) {
      double bounded = Math.max(0, Math.min(1, fraction));
      done.merge(name, weight * bounded, Math::max);
    }
  }

  /** The step was done by an earlier attempt. */
  public synchronized void reuse(String name) {
    Double weight = weights.get(name);
    if (weight != null) {
      done.put(name, weight);
      reusedWeight += weight;
    }
  }

  /** What to show at {@code nowNanos}. */
  public synchronized Reading read(long nowNanos) {
    double finished = done.values().stream().mapToDouble(Double::doubleValue).sum();
    double share = total <= 0 ? 0 : Math.min(1, finished / total);
    // Work that turns up late makes the share smaller; what was shown stays.
    highest = Math.max(highest, (int) Math.floor(share * HIGHEST_PERCENTAGE));
    double seconds = (nowNanos - startedNanos) / 1e9;
    double worked = finished - reusedWeight;
    Double remaining = null;
    if (seconds >= SECONDS_TO_ESTIMATE_FROM
        && worked > 0
        && worked >= SHARE_TO_ESTIMATE_FROM * total) {
      remaining = Math.round((total - finished) / worked * seconds * 10) / 10.0;
    }
    return new Reading(highest, step, remaining);
  }
}
