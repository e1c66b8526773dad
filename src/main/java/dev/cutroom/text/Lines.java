package dev.cutroom.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Breaks segments into lines of about the same width, where it reads well: after punctuation rather
 * than between words, between words rather than within one, and with no last line of one short
 * word. Pure; widths in any unit.
 */
final class Lines {

  private static final double WIDOW = 0.4;
  private static final double WIDOW_COST = 0.6;

  /** Beyond this a text is a page, and only has to fit. */
  private static final int MOST_BALANCED = 12;

  private final List<Segment> segments;
  private final double[] width;
  private final double[] gap;
  private final double max;
  // Of all segments before one, with the spaces after them.
  private final double[] before;

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
    this.before = new double[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      before[i + 1] = before[i] + width[i] + gap[i];
    }
  }

  /** How many lines there are at least; empty where a segment alone is too wide. */
  Optional<Integer> fewest() {
    for (double one : width) {
      if (one > max) {
        return Optional.empty();
      }
    }
    return Optional.of(greedy().size());
  }

  /**
   * For each line the index after its last segment.
   *
   * @param count of lines, not less than {@link #fewest}
   */
  List<Integer> balanced(int count) {
    if (count == 1 || count > MOST_BALANCED) {
      return greedy();
    }
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
        for (int start = end - 1; start >= line - 1 && canBeOne(start, end); start--) {
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

  private List<Integer> greedy() {
    var ends = new ArrayList<Integer>();
    int start = 0;
    for (int end = 1; end <= segments.size(); end++) {
      if (end == segments.size() || !canBeOne(start, end + 1)) {
        ends.add(end);
        start = end;
      }
    }
    return ends;
  }

  /** Whether these segments fit into one line and no line ends between them. */
  private boolean canBeOne(int start, int end) {
    if (widthOf(start, end) > max) {
      return false;
    }
    for (int i = start; i < end - 1; i++) {
      if (segments.get(i).ending() == Segment.Ending.FORCED) {
        return false;
      }
    }
    return true;
  }

  private double lineCost(int start, int end, double target) {
    double wide = widthOf(start, end);
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
    return before[end] - before[start] - gap[end - 1];
  }
}
