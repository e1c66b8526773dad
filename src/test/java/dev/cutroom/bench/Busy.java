package dev.cutroom.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looking without a pause, where milliseconds are measured. */
final class Busy {
  private Busy() {}

  static void until(BooleanSupplier condition, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("Did not come within " + limit);
      }
      Thread.onSpinWait();
    }
  }
}
