package dev.cutroom.generation.control;

import dev.cutroom.platform.problem.Outage;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Writes of an attempt while the database is away for a moment, because it restarts: work of
 * minutes is not thrown away for it. The attempt's own heartbeat ends the waiting, before another
 * server may take the work over.
 */
final class Persistence {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private Persistence() {}

  /**
   * Performs {@code write}, whose transaction is its own, until the database has answered. It must
   * bear repetition: an answer that is lost on its way leaves a write that was done.
   */
  static void write(Attempt attempt, Runnable write) {
    read(
        attempt,
        () -> {
          write.run();
          return true;
        });
  }

  /** The same for what is read. */
  static <T> T read(Attempt attempt, Supplier<T> read) {
    while (true) {
      try {
        return read.get();
      } catch (RuntimeException e) {
        boolean passes = Outage.isOutage(e) || Outage.isCollision(e);
        if (!passes || attempt.stopped() != null) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
