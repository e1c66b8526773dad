package dev.cutroom.selection;

/**
 * By how much the whole picture has moved between two frames along one axis, from the profiles of
 * its columns or rows. Projections make the search one-dimensional, which is enough to tell a
 * steady camera from a shaken one.
 */
final class CameraShift {

  /** Longest shift that is looked for, in pixels of the small picture. */
  static final int REACH = 16;

  private CameraShift() {}

  /** Pixels of the small picture, with fractions, within ±{@value #REACH}. */
  static double between(float[] before, float[] after) {
    double[] costs = new double[2 * REACH + 1];
    int best = REACH;
    for (int i = 0; i < costs.length; i++) {
      costs[i] = cost(before, after, i - REACH);
      if (costs[i] < costs[best]) {
        best = i;
      }
    }
    // A picture without drawing along this axis fits everywhere: it has not visibly moved.
    if (costs[REACH] - costs[best] < 0.05) {
      return 0;
    }
    return best - REACH + fraction(costs, best);
  }

  private static double cost(float[] before, float[] after, int shift) {
    int from = Math.max(0, -shift);
    int to = Math.min(before.length, before.length - shift);
    double offset = 0;
    for (int i = from; i < to; i++) {
      offset += after[i + shift] - before[i];
    }
    offset /= to - from;
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.abs(after[i + shift] - before[i] - offset);
    }
    return sum / (to - from);
  }

  /** Vertex of the parabola through the best cost and its neighbours. */
  private static double fraction(double[] costs, int best) {
    if (best == 0 || best == costs.length - 1) {
      return 0;
    }
    double curve = costs[best - 1] - 2 * costs[best] + costs[best + 1];
    return curve <= 0 ? 0 : (costs[best - 1] - costs[best + 1]) / (2 * curve);
  }
}
