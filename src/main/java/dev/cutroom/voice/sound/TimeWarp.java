package dev.cutroom.voice.sound;

import java.util.Arrays;

/**
 * The cheapest way to lay one sequence of frames over another, in order (dynamic time warping).
 * Looks only near the diagonal, which saves most of the work, and needs a byte per pair of frames.
 */
final class TimeWarp {
  /**
   * How far from the diagonal it may stray: a share of the length, and never less than the other.
   */
  private static final double STRAY = 0.2;

  private static final int LEAST_STRAY_FRAMES = 150;

  private static final byte BOTH = 0;
  private static final byte REFERENCE = 1;
  private static final byte TARGET = 2;

  /** Two frames of one against one of the other are dearer than one against one. */
  private static final float STEP_PENALTY = 0.05f;

  private final float[][] reference;
  private final float[][] target;
  private final int stray;

  private TimeWarp(float[][] reference, float[][] target) {
    this.reference = reference;
    this.target = target;
    this.stray = (int) Math.max(LEAST_STRAY_FRAMES, STRAY * target.length);
  }

  /**
   * For each frame of the reference, the first and the last frame of the target that lie under it,
   * and what that costs a frame.
   */
  record Path(int[] first, int[] last, float[] cost) {}

  /** Both have at least one frame. */
  static Path of(float[][] reference, float[][] target) {
    return new TimeWarp(reference, target).path();
  }

  private int from(int i) {
    return Math.max(0, centre(i) - stray);
  }

  private int until(int i) {
    return Math.min(target.length, centre(i) + stray + 1);
  }

  private int centre(int i) {
    return (int) ((long) i * (target.length - 1) / Math.max(1, reference.length - 1));
  }

  private Path path() {
    byte[][] steps = new byte[reference.length][];
    float[] previous = new float[0];
    int previousFrom = 0;
    for (int i = 0; i < reference.length; i++) {
      int from = from(i);
      float[] row = new float[until(i) - from];
      steps[i] = new byte[row.length];
      for (int k = 0; k < row.length; k++) {
        int j = from + k;
        float left = k > 0 ? row[k - 1] + STEP_PENALTY : Float.POSITIVE_INFINITY;
        float below = at(previous, previousFrom, j) + STEP_PENALTY;
        float diagonal = i == 0 && j == 0 ? 0 : at(previous, previousFrom, j - 1);
        float best = Math.min(diagonal, Math.min(left, below));
        steps[i][k] = best == diagonal ? BOTH : best == below ? REFERENCE : TARGET;
        row[k] = best + distance(reference[i], target[j]);
      }
      previous = row;
      previousFrom = from;
    }
    return traced(steps);
  }

  private static float at(float[] row, int from, int j) {
    int k = j - from;
    return k >= 0 && k < row.length ? row[k] : Float.POSITIVE_INFINITY;
  }

  private Path traced(byte[][] steps) {
    int[] first = new int[reference.length];
    int[] last = new int[reference.length];
    float[] cost = new float[reference.length];
    Arrays.fill(last, -1);
    int i = reference.length - 1;
    int j = target.length - 1;
    while (i >= 0 && j >= 0) {
      last[i] = Math.max(last[i], j);
      first[i] = j;
      cost[i] = Math.max(cost[i], distance(reference[i], target[j]));
      byte step = steps[i][j - from(i)];
      i -= step == TARGET ? 0 : 1;
      j -= step == REFERENCE ? 0 : 1;
    }
    return new Path(first, last, cost);
  }

  private static float distance(float[] a, float[] b) {
    float sum = 0;
    for (int c = 0; c < a.length; c++) {
      float difference = a[c] - b[c];
      sum += difference * difference;
    }
    return (float) Math.sqrt(sum / a.length);
  }
}
