package dev.cutroom.generation.control;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is followed by another one by itself. Pure.
 *
 * @param mostFailures how many attempts may end with a passing failure; the last one fails the
 *     generation
 * @param first the longest wait before the second attempt; it doubles from one to the next
 * @param longest no wait is longer
 */
record RetryPolicy(int mostFailures, Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;

  /**
   * Whether an attempt that failed on {@code failure} is followed by another one.
   *
   * @param failuresBefore how many attempts had ended so before it
   */
  boolean triesAgain(WorkFailure failure, int failuresBefore) {
    return failure instanceof TransientWorkFailure && failuresBefore + 1 < mostFailures;
  }

  /**
   * How long to wait: exponential, with a jitter of a half, so that what failed together on a full
   * disk or a vendor's outage does not come back together.
   */
  Duration delay(int failuresBefore, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(failuresBefore, MOST_DOUBLINGS);
    long bounded = Math.min(longest.toMillis(), doubled);
    return Duration.ofMillis(bounded / 2 + random.nextLong(bounded / 2 + 1));
  }
}
