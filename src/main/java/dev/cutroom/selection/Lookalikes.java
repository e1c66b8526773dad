package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells shots that look alike by their perceptual hashes. Two moments of one scene naturally do; a
 * shot that resembles a better one of another scene is a repetition and steps back.
 */
final class Lookalikes {

  /** Hamming distance, of 64 bits, up to which two moments count as the same view. */
  private static final int SAME_VIEW = 7;

  /** A shot with less of it repeated still has something to show. */
  private static final double SHARE_REPEATED = 0.5;

  private final List<ScoredSource> sources;

  Lookalikes(List<ScoredSource> sources) {
    this.sources = sources;
  }

  /** The same candidates in the same order, repetitions marked as middling. */
  List<Candidate> stepBack(List<Candidate> candidates) {
    List<Candidate> byScore = new ArrayList<>(candidates);
    byScore.sort(Comparator.comparingDouble(Candidate::score).reversed());
    List<Candidate> originals = new ArrayList<>();
    Set<Candidate> repetitions = new HashSet<>();
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
        && shareSeenIn(a, b) >= SHARE_REPEATED;
  }

  /** Share of the moments of one shot that show the same view as some moment of the other. */
  private double shareSeenIn(Candidate a, Candidate b) {
    int seen = 0;
    int moments = 0;
    for (double t = a.span().start(); t < a.span().end(); t += FocusMeter.PERIOD_SECONDS) {
      long hash = hash(a, t);
      boolean found = false;
      for (double u = b.span().start(); !found && u < b.span().end(); ) {
        found = PerceptualHash.distance(hash, hash(b, u)) <= SAME_VIEW;
        u += FocusMeter.PERIOD_SECONDS;
      }
      seen += found ? 1 : 0;
      moments++;
    }
    return (double) seen / moments;
  }

  private long hash(Candidate candidate, double seconds) {
    return sources.get(candidate.source()).measurements().hashAt(seconds);
  }
}
