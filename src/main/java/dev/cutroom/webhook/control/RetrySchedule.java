package dev.cutroom.webhook.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is tried again. The default is the example schedule of Standard Webhooks
 * 1.0.0, ten attempts over three days.
 *
 * @param delays from one attempt to the next; as many retries as there are delays
 */
record RetrySchedule(List<Duration> delays) {
  /** An endpoint may ask for patience, but not keep a delivery for longer than its schedule's. */
  private static final Duration LONGEST_WISH = Duration.ofHours(24);

  private static final double JITTER = 0.1;

  RetrySchedule {
    delays = List.copyOf(delays);
  }

  /**
   * How long to wait after the attempt of that number, counted from 1; empty when it was the last.
   *
   * @param random 0 to 1: spreads what failed together over a tenth of the delay
   * @param wished what the endpoint said in {@code Retry-After}
   */
  Optional<Duration> after(int attempt, double random, @Nullable Duration wished) {
    if (attempt > delays.size()) {
      return Optional.empty();
    }
    Duration delay = delays.get(Math.max(1, attempt) - 1);
    Duration jitter = Duration.ofMillis(Math.round(delay.toMillis() * JITTER * random));
    Duration planned = delay.plus(jitter);
    if (wished == null || wished.compareTo(planned) <= 0) {
      return Optional.of(planned);
    }
    return Optional.of(wished.compareTo(LONGEST_WISH) < 0 ? wished : LONGEST_WISH);
  }
}
