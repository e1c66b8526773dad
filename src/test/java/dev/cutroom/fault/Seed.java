package dev.cutroom.fault;

import java.util.Random;

/** Where chance comes from: given to repeat a run, else another one each time. */
final class Seed {
  private static final String PROPERTY = "faults.seed";

  private Seed() {}

  static long value() {
    String given = System.getProperty(PROPERTY, "");
    return given.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(given);
  }
}
