package dev.cutroom.generation.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an attempt is: steps weighted by what they cost, never falling, and an honest estimate of
 * the rest. Pure; thread-safe, because several steps report at once.
 *
 * <p>The estimate begins with the pace that the server is known for, and follows the pace of this
 * attempt as it shows: what an earlier attempt finished says nothing about that.
 */
public final class ProgressMeter {
  /** Reached only by completing, never by measuring. */
  private static final int HIGHEST_PERCENTAGE = 99;

  /** How much of the whole must be done before this attempt's own pace counts for half. */
  private static final double TRUST_IN_THE_KNOWN_PACE = 0.1;

  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Map<String, Double> done = new LinkedHashMap<>();
  private final long startedNanos;
  private final double knownPace;
  private int highest;
  private double total;
  private double reusedWeight;
  private String step = "Starting";

  /**
   * @param floor the percentage shown last, which is never undercut
   * @param nowNanos the monotonic time at the start
   * @param knownPace seconds on the wall for each second of steps, as this server is known for
   */
  public ProgressMeter(int floor, long nowNanos, double knownPace) {
    this.highest = floor;
    this.startedNanos = nowNanos;
    this.knownPace = knownPace;
  }

  /** What to show at a moment. */
  public record Reading(int percentage, String step, @Nullable Double remainingSeconds) {}

  /** Announces a step that costs {@code weight}, in seconds. */
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
    Double remaining = null;
    if (total > 0) {
      remaining = Math.round((total - finished) * pace(finished, nowNanos) * 10) / 10.0;
    }
    return new Reading(highest, step, remaining);
  }

  private double pace(double finished, long nowNanos) {
    double seconds = (nowNanos - startedNanos) / 1e9;
    double known = TRUST_IN_THE_KNOWN_PACE * total;
    return (seconds + known * knownPace) / (finished - reusedWeight + known);
  }

  /**
   * Seconds on the wall, by {@code nowNanos}, for each second of the steps done in this attempt.
   */
  public synchronized double pace(long nowNanos) {
    double finished = done.values().stream().mapToDouble(Double::doubleValue).sum();
    return (nowNanos - startedNanos) / 1e9 / (finished - reusedWeight);
  }

  /** Whether an earlier attempt did a part of it. */
  public synchronized boolean resumed() {
    return reusedWeight > 0;
  }
}
