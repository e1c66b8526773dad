package dev.cutroom.plan;

import dev.cutroom.edit.Named;
import dev.cutroom.edit.Turn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over named values in the order in which they are given.
 *
 * <p>The kind names what is determined and the form in which it is described: raise its number
 * whenever the pass that makes the bytes changes what it does for the same values.
 *
 * <p>Only numbers and texts are taken, no {@code toString} of anything that holds others: what a
 * stranger wrote in a text could look like the rest of it, and what was made for him would be found
 * by others.
 */
final class Fingerprint {

  private final StringBuilder text = new StringBuilder();

  Fingerprint(String kind, String toolVersion) {
    with("kind", kind).with("tool", toolVersion);
  }

  /** Lengths keep two values from being read as one. */
  Fingerprint with(String name, String value) {
    text.append(name).append(' ').append(value.length()).append(' ').append(value).append('\n');
    return this;
  }

  Fingerprint with(String name, long value) {
    return with(name, Long.toString(value));
  }

  Fingerprint with(String name, Duration value) {
    return with(name, value.toNanos());
  }

  /** To a billionth; {@code Double.toString} is not the same on every JDK. */
  Fingerprint with(String name, double value) {
    return with(name, new BigDecimal(value).setScale(9, RoundingMode.HALF_UP).toPlainString());
  }

  Fingerprint with(String name, boolean value) {
    return with(name, Boolean.toString(value));
  }

  Fingerprint with(String name, Size value) {
    return with(name + ".width", value.width()).with(name + ".height", value.height());
  }

  Fingerprint with(Turn turn) {
    return with("rotated", turn.rotateDegrees())
        .with("flippedAcross", turn.flipHorizontal())
        .with("flippedOver", turn.flipVertical());
  }

  /** What is not said leaves nothing: its name keeps it from being taken for another. */
  Fingerprint withOptional(String name, @Nullable String value) {
    return value == null ? this : with(name, value);
  }

  Fingerprint withOptional(String name, @Nullable Double value) {
    return value == null ? this : with(name, value.doubleValue());
  }

  Fingerprint withOptional(String name, @Nullable Named value) {
    return value == null ? this : with(name, value.word());
  }

  String hex() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
