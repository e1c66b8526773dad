package dev.cutroom.bench;

import java.util.Locale;

/** What something took: time on the wall and on all cores together, in seconds. */
record Cost(double wallSeconds, double cpuSeconds) {
  static final Cost NOTHING = new Cost(0, 0);

  /** What is measured. */
  @FunctionalInterface
  interface Work {
    void perform() throws Exception;
  }

  static Cost of(CpuTime cpu, Work work) throws Exception {
    double cpuBefore = cpu.seconds();
    long started = System.nanoTime();
    work.perform();
    double wall = (System.nanoTime() - started) / 1e9;
    return new Cost(wall, cpu.seconds() - cpuBefore);
  }

  Cost plus(Cost other) {
    return new Cost(wallSeconds + other.wallSeconds, cpuSeconds + other.cpuSeconds);
  }

  /** How many times {@code baseline} this is. */
  Cost over(Cost baseline) {
    return new Cost(wallSeconds / baseline.wallSeconds, cpuSeconds / baseline.cpuSeconds);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%7.2f s wall %7.2f s CPU", wallSeconds, cpuSeconds);
  }
}
