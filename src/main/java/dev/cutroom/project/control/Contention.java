package dev.cutroom.project.control;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A few jittered tries of a transaction that found the project's row locked.
 *
 * <p>Called outside a transaction, so that each try has a fresh one. When all tries meet contention
 * the caller decides on what it can read.
 */
public final class Contention {
  private static final int TRIES = 12;
  private static final long SHORTEST_WAIT_MILLIS = 4;
  private static final long LONGEST_WAIT_MILLIS = 60;

  private Contention() {}

  /** The result of {@code transaction}; empty when the row stayed contended throughout. */
  public static <T> Optional<T> tries(Supplier<T> transaction) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        return Optional.of(transaction.get());
      } catch (ContendedException e) {
        long wait = ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
      }
    }
    return Optional.empty();
  }
}
