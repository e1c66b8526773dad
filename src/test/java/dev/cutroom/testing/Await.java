package dev.cutroom.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for something of another process, by looking again and again up to a limit. */
public final class Await {
  private static final long PAUSE_MILLIS = 50;

  private Await() {}

  /**
   * The first thing that {@code look} finds.
   *
   * @param what ends the sentence "Nothing came of: …"
   * @throws AssertionError when {@code limit} is over
   */
  public static <T> T until(String what, Duration limit, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("Nothing came of: " + what + ", within " + limit);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
  }

  /** Returns once {@code condition} holds. */
  public static void that(String what, Duration limit, BooleanSupplier condition) {
    boolean held =
        until(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    assert held;
  }
}
