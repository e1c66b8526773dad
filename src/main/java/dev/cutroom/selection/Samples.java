package dev.cutroom.selection;

import java.util.Arrays;

/** A growing row of numbers without boxes: an hour of sound has 360,000 envelope values. */
final class Samples {

  private double[] values = new double[1024];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
