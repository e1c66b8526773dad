package dev.cutroom.project.control;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
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
  private static final long LONGEST_FIRST_WAIT_MILLIS = 60;

  private Contention() {}

  /**
   * The result of {@code transaction}.
   *
   * @param undecided what to tell the caller when the row stayed contended throughout
   */
  public static <T> T settle(Supplier<T> transaction, Supplier<Failure> undecided) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        return transaction.get();
      } catch (ContendedException e) {
        // Longer each time, some two seconds in all: a crowd thins out.
        long longest = (attempt + 1) * LONGEST_FIRST_WAIT_MILLIS;
        long wait = ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_MILLIS, longest);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
      }
    }
    throw undecided.get();
  }

  /** What to tell when all tries met contention: who holds the project, if work does by now. */
  public static Failure undecided(ProjectState state) {
    return state.lock().byGeneration()
        ? ProjectLock.busy(state)
        : new Failure(Code.UNAVAILABLE, "Many requests want this project at this moment.")
            .mayBeRetried()
            .hint("Try again in a second.");
  }

  /** {@link #settle} for a transaction without a result. */
  public static void run(Runnable transaction, Supplier<Failure> undecided) {
    boolean done =
        settle(
            () -> {
              transaction.run();
              return true;
            },
            undecided);
    assert done;
  }
}
