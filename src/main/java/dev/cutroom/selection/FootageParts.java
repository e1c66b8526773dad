package dev.cutroom.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides all footage into as many parts as a variant has shots, so that variants can be spread
 * over it. A source longer than a variant counts as one variant long: an hour from one camera must
 * not crowd out the minute from another.
 */
final class FootageParts {

  private FootageParts() {}

  /** The part that each candidate lies in, counted from 0. */
  static int[] of(List<Candidate> candidates, double targetSeconds) {
    Map<Integer, Double> perSource = new HashMap<>();
    for (Candidate candidate : candidates) {
      perSource.merge(candidate.source(), candidate.span().length(), Double::sum);
    }
    double total = 0;
    for (double seconds : perSource.values()) {
      total += Math.min(seconds, targetSeconds);
    }
    double mean =
        candidates.stream().mapToDouble(c -> c.span().length()).average().orElse(targetSeconds);
    int parts = (int) Math.max(1, Math.round(targetSeconds / mean));

    int[] result = new int[candidates.size()];
    double at = 0;
    for (int i = 0; i < result.length; i++) {
      Candidate candidate = candidates.get(i);
      double source = perSource.getOrDefault(candidate.source(), 1.0);
      double weight = candidate.span().length() * Math.min(source, targetSeconds) / source;
      result[i] = (int) Math.min(parts - 1, (at + weight / 2) / total * parts);
      at += weight;
    }
    return result;
  }
}
