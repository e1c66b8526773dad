package dev.cutroom.ffmpeg;

import java.util.Optional;

/**
 * An exact ratio as ffmpeg writes it: a frame rate ({@code 30000/1001}) or the shape of a pixel
 * ({@code 8:9}). Always in lowest terms, both parts positive.
 */
public record Rational(long numerator, long denominator) {

  public static final Rational ONE = new Rational(1, 1);

  public Rational {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException("not a ratio: " + numerator + "/" + denominator);
    }
    long divisor = greatestCommonDivisor(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /** Reads {@code n/d} or {@code n:d}; empty for {@code 0/0}, {@code N/A} and the like. */
  public static Optional<Rational> parse(String text) {
    String[] parts = text.split("[/:]", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      long numerator = Long.parseLong(parts[0].strip());
      long denominator = Long.parseLong(parts[1].strip());
      return numerator > 0 && denominator > 0
          ? Optional.of(new Rational(numerator, denominator))
          : Optional.empty();
    } catch (NumberFormatException notNumbers) {
      return Optional.empty();
    }
  }

  public double value() {
    return (double) numerator / denominator;
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
