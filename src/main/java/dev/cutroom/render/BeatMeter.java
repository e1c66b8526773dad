package dev.cutroom.render;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the beat of steady music: where its energy jumps, and at what distance such jumps come
 * again and again. Takes the samples block by block; keeps two hundred numbers a second.
 */
final class BeatMeter {

  /** Samples of one look: 5 ms. */
  private static final int HOP = 240;

  private static final double HOPS_PER_SECOND = 48_000.0 / HOP;

  /** From 180 down to 70 beats a minute: of a beat and its double, one lies in between. */
  private static final double SHORTEST_SECONDS = 60.0 / 180;

  private static final double LONGEST_SECONDS = 60.0 / 70;

  /** How many beats must be there, for one that comes twice is none. */
  private static final int MIN_BEATS = 8;

  /** How alike jumps at the beat's distance must be, of 1. */
  private static final double MIN_LIKENESS = 0.25;

  /** Of tones and noise, in powers of ten: half a decibel is no jump. */
  private static final double RIPPLE = 0.05;

  private double[] jumps = new double[1024];
  private int count;
  private double energy;
  private double last;
  private double before;
  private int inHop;

  /** Takes both channels of {@code samples} samples. */
  void take(float[] block, int samples) {
    for (int i = 0; i < samples; i++) {
      double mono = block[2 * i] + block[2 * i + 1];
      // Half of it without its bass, so that a hi-hat counts beside a drum.
      double edge = mono - before;
      before = mono;
      energy += mono * mono + 4 * edge * edge;
      if (++inHop == HOP) {
        double loud = Math.log10(1e-6 + energy / HOP);
        if (count == jumps.length) {
          jumps = Arrays.copyOf(jumps, 2 * count);
        }
        jumps[count] = count == 0 ? 0 : Math.max(0, loud - last - RIPPLE);
        count++;
        last = loud;
        energy = 0;
        inHop = 0;
      }
    }
  }

  /** The distance of two beats in samples; empty: there is no steady one. */
  Optional<Double> beat() {
    double shortest = SHORTEST_SECONDS * HOPS_PER_SECOND;
    double longest = LONGEST_SECONDS * HOPS_PER_SECOND;
    if (count < MIN_BEATS * shortest) {
      return Optional.empty();
    }
    double[] likeness = likeness();
    double best = 0;
    double bestScore = 0;
    for (double period = shortest; period <= longest; period *= 1.0005) {
      double score = score(likeness, period);
      if (score > bestScore) {
        bestScore = score;
        best = period;
      }
    }
    boolean lasting = best > 0 && count / best >= MIN_BEATS;
    return lasting && bestScore >= MIN_LIKENESS ? Optional.of(best * HOP) : Optional.empty();
  }

  /** The mean likeness at one, two, four beats and more: the far ones make it exact. */
  private static double score(double[] likeness, double period) {
    double sum = 0;
    int used = 0;
    for (int beats = 1; beats <= 16; beats *= 2) {
      double lag = beats * period;
      int whole = (int) lag;
      if (whole + 1 >= likeness.length) {
        break;
      }
      double part = lag - whole;
      sum += likeness[whole] * (1 - part) + likeness[whole + 1] * part;
      used++;
    }
    return used == 0 ? 0 : sum / used;
  }

  /** How alike the jumps are to themselves so many hops later: autocorrelation, 1 at 0. */
  private double[] likeness() {
    double mean = 0;
    for (int i = 0; i < count; i++) {
      mean += jumps[i] / count;
    }
    double[] smooth = new double[count];
    for (int i = 1; i + 1 < count; i++) {
      smooth[i] = (jumps[i - 1] + 2 * jumps[i] + jumps[i + 1]) / 4 - mean;
    }
    int lags = (int) Math.min(count * 3L / 4, (long) (16.5 * LONGEST_SECONDS * HOPS_PER_SECOND));
    double[] likeness = new double[lags];
    double whole = correlation(smooth, 0);
    for (int lag = 0; whole > 0 && lag < lags; lag++) {
      likeness[lag] = correlation(smooth, lag) / whole;
    }
    return likeness;
  }

  private double correlation(double[] values, int lag) {
    double sum = 0;
    for (int i = 0; i + lag < count; i++) {
      sum += values[i] * values[i + lag];
    }
    return sum / (count - lag);
  }
}
