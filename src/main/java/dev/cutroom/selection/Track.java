package dev.cutroom.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/**
 * An immutable row of values from 0 to 255, one for each step of time, written as Base64: ten
 * minutes of twenty measures stay well below 200 kB, which an array of JSON numbers would not.
 */
public final class Track {

  private final byte[] values;

  private Track(byte[] values) {
    this.values = values;
  }

  static Track of(byte[] values) {
    return new Track(values.clone());
  }

  /** Rounds each value times {@code factor} and keeps it within 0 to 255. */
  static Track of(double[] values, double factor) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(values[i] * factor)));
    }
    return new Track(bytes);
  }

  @JsonCreator
  static Track fromBase64(String text) {
    return new Track(Base64.getDecoder().decode(text));
  }

  @JsonValue
  String base64() {
    return Base64.getEncoder().encodeToString(values);
  }

  public int size() {
    return values.length;
  }

  /** The value at a step, 0 to 255. */
  public int at(int step) {
    return values[step] & 0xFF;
  }

  /** The eight values from a step on as one number, as {@link #ofLongs} wrote them. */
  long longAt(int index) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << 8) | at(index * Long.BYTES + i);
    }
    return value;
  }

  static Track ofLongs(long[] numbers) {
    byte[] bytes = new byte[numbers.length * Long.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (numbers[i / Long.BYTES] >>> (56 - 8 * (i % Long.BYTES)));
    }
    return new Track(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Track track && Arrays.equals(values, track.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Track of " + values.length;
  }
}
