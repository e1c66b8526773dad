package dev.cutroom.quality;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How loud a sound is, every {@value #HOPS_PER_SECOND}th of a second: enough to tell where in time
 * it lies, to some thousandths. Whoever mixes a sound makes one on the way, with a {@link Builder},
 * and the finished file's is laid against it.
 */
public final class Envelope {

  static final int HOPS_PER_SECOND = 400;

  /** Lags that are looked at, either way. */
  private static final int MOST_LAG = HOPS_PER_SECOND;

  /** How much of a sound is compared at each end. */
  private static final int WINDOW = 60 * HOPS_PER_SECOND;

  /** Quieter is as good as nothing. */
  private static final double FLOOR = 1e-3;

  /** Below this the two are not the same sound. */
  private static final double LEAST_LIKENESS = 0.3;

  /** A repeating sound fits at every beat nearly as well; the nearest one is meant. */
  private static final double NEARLY = 0.98;

  /** Mean square of the changes (in powers of ten) of a sound that goes on and on. */
  private static final double STEADY = 1e-6;

  private final float[] levels;

  private Envelope(float[] levels) {
    this.levels = levels;
  }

  /** Takes samples as they come. Not thread-safe. */
  public static final class Builder {
    private final int samplesPerHop;
    private float[] levels = new float[HOPS_PER_SECOND];
    private int hops;
    private double squares;
    private int samples;

    /**
     * @param channels interleaved; they count as one sound
     */
    public Builder(int sampleRateHz, int channels) {
      if (sampleRateHz < HOPS_PER_SECOND || channels < 1) {
        throw new IllegalArgumentException(sampleRateHz + " Hz, " + channels + " channels");
      }
      this.samplesPerHop = sampleRateHz / HOPS_PER_SECOND * channels;
    }

    /** The next sample of the next channel, full scale being 1. */
    public void add(float sample) {
      squares += (double) sample * sample;
      if (++samples == samplesPerHop) {
        if (hops == levels.length) {
          levels = Arrays.copyOf(levels, 2 * hops);
        }
        levels[hops++] = (float) Math.sqrt(squares / samples);
        squares = 0;
        samples = 0;
      }
    }

    public Envelope build() {
      return new Envelope(Arrays.copyOf(levels, hops));
    }
  }

  double seconds() {
    return (double) levels.length / HOPS_PER_SECOND;
  }

  /**
   * Where another sound lies against this one.
   *
   * @param lateSeconds how much later it is; empty where this one never changes, so that nothing
   *     can be told
   * @param alike whether it is the same sound at all
   */
  record Match(OptionalDouble lateSeconds, boolean alike) {}

  /** Compares both ends, and tells the one that is further off. */
  Match match(Envelope heard) {
    int common = Math.min(levels.length, heard.levels.length);
    Match head = match(heard, 0, Math.min(common, WINDOW));
    if (common <= WINDOW || !head.alike()) {
      return head;
    }
    Match tail = match(heard, common - WINDOW, common);
    if (!tail.alike()) {
      return tail;
    }
    boolean tailIsWorse =
        Math.abs(tail.lateSeconds().orElse(0)) > Math.abs(head.lateSeconds().orElse(0));
    return tailIsWorse || head.lateSeconds().isEmpty() ? tail : head;
  }

  private Match match(Envelope heard, int from, int to) {
    double[] wanted = changes(levels, from, to);
    double[] found = changes(heard.levels, from, to);
    if (meanSquare(wanted) < STEADY) {
      return new Match(OptionalDouble.empty(), true);
    }
    double[] likeness = new double[2 * MOST_LAG + 1];
    double best = 0;
    for (int lag = -MOST_LAG; lag <= MOST_LAG; lag++) {
      likeness[lag + MOST_LAG] = likeness(wanted, found, lag);
      best = Math.max(best, likeness[lag + MOST_LAG]);
    }
    if (best < LEAST_LIKENESS) {
      return new Match(OptionalDouble.empty(), false);
    }
    for (int away = 0; away <= MOST_LAG; away++) {
      for (int lag : new int[] {away, -away}) {
        if (likeness[lag + MOST_LAG] >= NEARLY * best) {
          return new Match(OptionalDouble.of((double) lag / HOPS_PER_SECOND), true);
        }
      }
    }
    throw new IllegalStateException("the best lag is none of the lags");
  }

  /** Changes from hop to hop of the level's logarithm: a gain, or ducking, leaves them alike. */
  private static double[] changes(float[] levels, int from, int to) {
    double[] changes = new double[Math.max(0, to - from)];
    for (int i = Math.max(1, from); i < to; i++) {
      changes[i - from] = Math.log10(levels[i] + FLOOR) - Math.log10(levels[i - 1] + FLOOR);
    }
    return changes;
  }

  private static double likeness(double[] wanted, double[] found, int lag) {
    double product = 0;
    double wantedSquares = 0;
    double foundSquares = 0;
    for (int i = Math.max(0, -lag); i < wanted.length && i + lag < found.length; i++) {
      product += wanted[i] * found[i + lag];
      wantedSquares += wanted[i] * wanted[i];
      foundSquares += found[i + lag] * found[i + lag];
    }
    double norm = Math.sqrt(wantedSquares * foundSquares);
    return norm == 0 ? 0 : product / norm;
  }

  private static double meanSquare(double[] values) {
    return Arrays.stream(values).map(value -> value * value).average().orElse(0);
  }
}
