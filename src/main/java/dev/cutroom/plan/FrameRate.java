package dev.cutroom.plan;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Frames a second as a fraction, for example 30000/1001. */
public record FrameRate(long numerator, long denominator) {

  /** Samples a second of all sound. */
  public static final long SAMPLE_RATE = 48_000;

  private static final BigInteger MICROS_PER_SECOND = BigInteger.valueOf(1_000_000);

  public FrameRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " is no frame rate");
    }
  }

  /** The number of the frame boundary nearest to this time, halves up. */
  public long frameAt(Duration time) {
    BigInteger micros = BigInteger.valueOf(time.toNanos() / 1000);
    return divide(
        micros.multiply(BigInteger.valueOf(numerator)),
        MICROS_PER_SECOND.multiply(BigInteger.valueOf(denominator)));
  }

  /** When this many frames have passed, to the nearest microsecond. */
  public Duration timeOf(long frames) {
    return Duration.of(
        divide(
            BigInteger.valueOf(frames)
                .multiply(BigInteger.valueOf(denominator))
                .multiply(MICROS_PER_SECOND),
            BigInteger.valueOf(numerator)),
        ChronoUnit.MICROS);
  }

  /** Half of what a frame lasts, to the microsecond. */
  public Duration halfFrame() {
    return Duration.of(
        divide(
            BigInteger.valueOf(denominator).multiply(MICROS_PER_SECOND),
            BigInteger.valueOf(2 * numerator)),
        ChronoUnit.MICROS);
  }

  /** How many samples have passed after this many frames, to the nearest sample. */
  public long sampleAt(long frames) {
    return divide(
        BigInteger.valueOf(frames)
            .multiply(BigInteger.valueOf(denominator))
            .multiply(BigInteger.valueOf(SAMPLE_RATE)),
        BigInteger.valueOf(numerator));
  }

  /** How many samples have passed at this time, to the nearest sample. */
  public static long sampleAt(Duration time) {
    return divide(
        BigInteger.valueOf(time.toNanos()).multiply(BigInteger.valueOf(SAMPLE_RATE)),
        BigInteger.valueOf(1_000_000_000));
  }

  public double perSecond() {
    return (double) numerator / denominator;
  }

  @Override
  public String toString() {
    return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
  }

  private static long divide(BigInteger dividend, BigInteger divisor) {
    BigInteger two = BigInteger.TWO;
    return dividend.multiply(two).add(divisor).divide(divisor.multiply(two)).longValueExact();
  }
}
