package dev.cutroom.ffmpeg.samples;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalDouble;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How loud a sound is, every {@value #HOPS_PER_SECOND}th of a second: enough to tell where in time
 * it lies, to some thousandths. Whoever mixes a sound makes one, with a {@link Builder}, and the
 * finished file's is laid against it. As JSON it is one text of some hundred bytes a second.
 */
public final class Envelope {

  public static final int HOPS_PER_SECOND = 400;

  /** Lags that are looked at, either way. */
  private static final int MOST_LAG = HOPS_PER_SECOND;

  /** How much of a sound is compared at each end. */
  private static final int WINDOW = 60 * HOPS_PER_SECOND;

  /** Quieter is as good as nothing. */
  private static final double FLOOR = 1e-3;

  /** Below this the two are not the same sound. */
  private static final double LEAST_LIKENESS = 0.3;

  /**
   * A repeating sound, or a tone, fits at many places nearly as well, and what encoding does to it
   * decides which is the best: of those within this likeness the nearest is meant. A sound that
   * really is elsewhere fits where it should be by far less.
   */
  private static final double NEARLY = 0.15;

  /** Mean square of the changes (in powers of ten) of a sound that goes on and on: 0.2 dB. */
  private static final double STEADY = 1e-4;

  /** Levels are kept in {@value #STEPS} steps of the logarithm, from {@link #FAINTEST} up. */
  private static final int STEPS = 0xffff;

  /** -100 dB of full scale, in powers of ten. */
  private static final double FAINTEST = -5;

  /** +20 dB: a mix is levelled after it was added up. */
  private static final double LOUDEST = 1;

  /** Three hours: more than any video may last. */
  private static final int MOST_HOPS = 10_800 * HOPS_PER_SECOND;

  private final float[] levels;

  private Envelope(float[] levels) {
    this.levels = levels;
  }

  /**
   * Reads what {@link #encoded()} wrote.
   *
   * @throws IllegalArgumentException it is something else
   */
  @JsonCreator
  static Envelope decoded(String text) {
    byte[] packed = Base64.getDecoder().decode(text);
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      int hops = in.readInt();
      if (hops < 0 || hops > MOST_HOPS) {
        throw new IllegalArgumentException("an envelope of " + hops + " hops");
      }
      float[] levels = new float[hops];
      for (int i = 0; i < hops; i++) {
        levels[i] = level(in.readChar());
      }
      return new Envelope(levels);
    } catch (IOException e) {
      throw new IllegalArgumentException("no envelope", e);
    }
  }

  /** The number of hops, then the step of each; deflated, in Base64. */
  @JsonValue
  String encoded() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
      out.writeInt(levels.length);
      for (float level : levels) {
        out.writeChar(step(level));
      }
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  private static int step(float level) {
    double power = Math.log10(Math.max(level, Math.pow(10, FAINTEST)));
    double way = Math.min(1, (power - FAINTEST) / (LOUDEST - FAINTEST));
    return (int) Math.round(way * STEPS);
  }

  private static float level(char step) {
    return step == 0
        ? 0
        : (float) Math.pow(10, FAINTEST + (double) step / STEPS * (LOUDEST - FAINTEST));
  }

  public int hops() {
    return levels.length;
  }

  /** The root mean square of one hop's samples, full scale being 1. */
  public double level(int hop) {
    return levels[hop];
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

  /**
   * Where another sound lies against this one.
   *
   * @param lateSeconds how much later it is; empty where this one never changes, so that nothing
   *     can be told
   * @param alike whether it is the same sound at all
   */
  public record Match(OptionalDouble lateSeconds, boolean alike) {}

  /** Compares both ends, and tells the one that is further off. */
  public Match match(Envelope heard) {
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
        if (likeness[lag + MOST_LAG] >= best - NEARLY) {
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
