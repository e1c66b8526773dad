package dev.cutroom.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Breaks segments into lines of about the same width, where it reads well: after punctuation rather
 * than between words, between words rather than within one, and with no last line of one short word.
 * Pure; widths in any unit.
 */
final class Lines {

  private static final double WIDOW = 0.4;
  private static final double WIDOW_COST = 0.6;

  private final List<Segment> segments;
  private final double[] width;
  private final double[] gap;
  private final double max;

  /**
   * @param width of each segment as it is seen
   * @param gap of the spaces after each segment
   * @param max of a line
   */
  Lines(List<Segment> segments, double[] width, double[] gap, double max) {
    this.segments = segments;
    this.width = width;
    this.gap = gap;
    this.max = max;
  }

  /** How many lines there are at least; empty where a segment alone is too wide. */
  Optional<Integer> fewest() {
    int lines = 1;
    double used = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (width[i] > max) {
        return Optional.empty();
      }
      boolean first = used == 0;
      double wanted = first ? width[i] : used + gap[i - 1] + width[i];
      boolean forced = i > 0 && segments.get(i - 1).ending() == Segment.Ending.FORCED;
      if (!first && (forced || wanted > max)) {
        lines++;
        used = width[i];
      } else {
        used = wanted;
      }
    }
    return Optional.of(lines);
  }

  /** For each line the index after its last segment; {@code count} must not be less than fewest. */
  List<Integer> balanced(int count) {
    int n = segments.size();
    double target = widthOf(0, n) / count;
    var cost = new double[count + 1][n + 1];
    var from = new int[count + 1][n + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int line = 1; line <= count; line++) {
      for (int end = line; end <= n; end++) {
        for (int start = line - 1; start < end; start++) {
          double candidate = cost[line - 1][start] + lineCost(start, end, target);
          if (candidate < cost[line][end]) {
            cost[line][end] = candidate;
            from[line][end] = start;
          }
        }
      }
    }
    var ends = new ArrayList<Integer>();
    int end = n;
    for (int line = count; line > 0; line--) {
      ends.add(0, end);
      end = from[line][end];
    }
    return ends;
  }

  private double lineCost(int start, int end, double target) {
    for (int i = start; i < end - 1; i++) {
      if (segments.get(i).ending() == Segment.Ending.FORCED) {
        return Double.POSITIVE_INFINITY;
      }
    }
    double wide = widthOf(start, end);
    if (wide > max) {
      return Double.POSITIVE_INFINITY;
    }
    double off = (wide - target) / target;
    double cost = off * off;
    boolean last = end == segments.size();
    if (!last) {
      cost +=
          switch (segments.get(end - 1).ending()) {
            case FORCED, PUNCTUATION -> 0;
            case WORD -> 0.04;
            case INSIDE -> 0.3;
          };
    } else if (start > 0 && end - start == 1 && wide < WIDOW * target) {
      cost += WIDOW_COST;
    }
    return cost;
  }

  private double widthOf(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += width[i] + (i < end - 1 ? gap[i] : 0);
    }
    return sum;
  }
}
