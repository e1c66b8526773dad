package dev.cutroom.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A bus that gives way to another. It falls before it has to, for what comes is known.
 *
 * @param byDb by how much; below 0
 * @param stretches when the other is heard, in order and apart by more than both ramps
 */
public record Ducking(double byDb, List<Stretch> stretches) {

  /** How long it takes to fall, ending when the other begins: 150 ms. */
  public static final long ATTACK_SAMPLES = 7_200;

  /** How long it takes to come back after the other has ended: 500 ms. */
  public static final long RELEASE_SAMPLES = 24_000;

  public Ducking {
    stretches = List.copyOf(stretches);
  }

  /** Samples from {@code begin} to before {@code end}. */
  public record Stretch(long begin, long end) {}

  /** Stretches so near to each other that there is no time to come back become one. */
  static Ducking of(double byDb, List<Stretch> heard) {
    List<Stretch> sorted = heard.stream().sorted(Comparator.comparingLong(Stretch::begin)).toList();
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : sorted) {
      Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && next.begin() - last.end() <= 2 * RELEASE_SAMPLES) {
        joined.set(joined.size() - 1, new Stretch(last.begin(), Math.max(last.end(), next.end())));
      } else {
        joined.add(next);
      }
    }
    return new Ducking(byDb, joined);
  }

  /** By how many decibels the bus is turned down at a sample of the mix; 0 or below. */
  public double dbAt(long sample) {
    double db = 0;
    for (Stretch stretch : stretches) {
      if (sample < stretch.begin() - ATTACK_SAMPLES) {
        break;
      }
      db = Math.min(db, byDb * depth(stretch, sample));
    }
    return db;
  }

  private static double depth(Stretch stretch, long sample) {
    if (sample < stretch.begin()) {
      return 1 - (double) (stretch.begin() - sample) / ATTACK_SAMPLES;
    }
    return sample < stretch.end()
        ? 1
        : Math.max(0, 1 - (double) (sample - stretch.end()) / RELEASE_SAMPLES);
  }
}
