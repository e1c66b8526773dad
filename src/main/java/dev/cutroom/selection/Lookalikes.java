package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells shots that look alike by their perceptual hashes. Two moments of one scene naturally do; a
 * shot that resembles a better one of another scene is a repetition and steps back.
 */
final class Lookalikes {

  /** Mean Hamming distance, of 64 bits, up to which two shots count as the same view. */
  private static final double SAME_VIEW = 7;

  private final List<ScoredSource> sources;

  Lookalikes(List<ScoredSource> sources) {
    this.sources = sources;
  }

  /** The same candidates in the same order, repetitions marked as middling. */
  List<Candidate> stepBack(List<Candidate> candidates) {
    List<Candidate> byScore = new ArrayList<>(candidates);
    byScore.sort(Comparator.comparingDouble(Candidate::score).reversed());
    List<Candidate> originals = new ArrayList<>();
    List<Candidate> repetitions = new ArrayList<>();
    for (Candidate candidate : byScore) {
      boolean repeats = originals.stream().anyMatch(original -> repeats(candidate, original));
      (repeats ? repetitions : originals).add(candidate);
    }
    return candidates.stream()
        .map(candidate -> repetitions.contains(candidate) ? candidate.asMiddling() : candidate)
        .toList();
  }

  /** Likeness of two shots' middles, 1 the same, 0 unrelated. */
  double likeness(Candidate a, Candidate b) {
    int distance = PerceptualHash.distance(hash(a, a.span().middle()), hash(b, b.span().middle()));
    return Math.max(0, 1 - distance / 28.0);
  }

  private boolean repeats(Candidate a, Candidate b) {
    return (a.source() != b.source() || a.scene() != b.scene())
        && meanDistance(a, b) <= SAME_VIEW
        && meanDistance(b, a) <= SAME_VIEW;
  }

  /** Mean over the moments of one shot of the distance to the closest moment of the other. */
  private double meanDistance(Candidate a, Candidate b) {
    double sum = 0;
    int moments = 0;
    for (double t = a.span().start(); t < a.span().end(); t += FocusMeter.PERIOD_SECONDS) {
      int closest = Long.SIZE;
      for (double u = b.span().start(); u < b.span().end(); u += FocusMeter.PERIOD_SECONDS) {
        closest = Math.min(closest, PerceptualHash.distance(hash(a, t), hash(b, u)));
      }
      sum += closest;
      moments++;
    }
    return sum / moments;
  }

  private long hash(Candidate candidate, double seconds) {
    return sources.get(candidate.source()).measurements().hashAt(seconds);
  }
}
