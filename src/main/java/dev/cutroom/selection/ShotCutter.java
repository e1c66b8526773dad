package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Divides a usable stretch of a scene into shots of a sensible length: all of it is used, borders
 * lie in pauses of speech and away from the best moments. Found by dynamic programming over the
 * windows' borders.
 */
final class ShotCutter {

  private final double usualSeconds;
  private final double shortestSeconds;
  private final WindowScores scores;
  private final Pauses pauses;

  /**
   * @param usualSeconds the length to aim at; shots are half of it to half as much again
   * @param shortestSeconds stretches shorter than this are dropped
   */
  ShotCutter(double usualSeconds, double shortestSeconds, WindowScores scores, Pauses pauses) {
    this.usualSeconds = usualSeconds;
    this.shortestSeconds = shortestSeconds;
    this.scores = scores;
    this.pauses = pauses;
  }

  List<Span> shots(Span stretch) {
    if (stretch.length() < shortestSeconds) {
      return List.of();
    }
    if (stretch.length() < 1.5 * usualSeconds) {
      return List.of(stretch);
    }
    double[] borders = borders(stretch);
    double[] best = new double[borders.length];
    int[] from = new int[borders.length];
    for (int end = 1; end < borders.length; end++) {
      best[end] = Double.NEGATIVE_INFINITY;
      for (int start = end - 1; start >= 0; start--) {
        double length = borders[end] - borders[start];
        if (length > 1.5 * usualSeconds) {
          break;
        }
        if (length >= 0.5 * usualSeconds) {
          double value = best[start] + value(borders[start], borders[end]);
          if (value > best[end]) {
            best[end] = value;
            from[end] = start;
          }
        }
      }
    }
    return toPauses(chosen(borders, from));
  }

  private double[] borders(Span stretch) {
    double step = Measurements.WINDOW_SECONDS;
    List<Double> borders = new ArrayList<>();
    borders.add(stretch.start());
    double first = (Math.floor(stretch.start() / step) + 1) * step;
    for (double at = first; at < stretch.end() - 0.1; at += step) {
      if (at > stretch.start() + 0.1) {
        borders.add(at);
      }
    }
    borders.add(stretch.end());
    return borders.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Lengths near the usual one; ends where little is said and little is going on. */
  private double value(double start, double end) {
    double off = (end - start - usualSeconds) / usualSeconds;
    double atBorder = WindowScores.mean(scores.total, new Span(Math.max(0, end - 0.25), end));
    return -off * off * (end - start) + 0.5 * pauses.fitness(end) - 0.4 * atBorder;
  }

  private static double[] chosen(double[] borders, int[] from) {
    List<Double> back = new ArrayList<>();
    for (int at = borders.length - 1; at > 0; at = from[at]) {
      back.add(borders[at]);
    }
    back.add(borders[0]);
    Collections.reverse(back);
    return back.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<Span> toPauses(double[] borders) {
    List<Span> shots = new ArrayList<>();
    double start = borders[0];
    for (int i = 1; i < borders.length; i++) {
      boolean last = i == borders.length - 1;
      double end =
          last
              ? borders[i]
              : pauses.nearest(borders[i], start + shortestSeconds, borders[i + 1] - 0.3);
      shots.add(new Span(start, end));
      start = end;
    }
    return shots;
  }
}
