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
    List<Views> byScore = new ArrayList<>();
    candidates.forEach(candidate -> byScore.add(new Views(candidate)));
    byScore.sort(Comparator.comparingDouble((Views v) -> v.candidate.score()).reversed());
    List<Views> originals = new ArrayList<>();
    Set<Candidate> repetitions = new HashSet<>();
    for (Views views : byScore) {
      if (originals.stream().anyMatch(views::repeats)) {
        repetitions.add(views.candidate);
      } else {
        originals.add(views);
      }
    }
    return candidates.stream()
        .map(candidate -> repetitions.contains(candidate) ? candidate.asMiddling() : candidate)
        .toList();
  }

  /** Likeness of two shots' middles, 1 the same, 0 unrelated. */
  static double likeness(Candidate a, Candidate b) {
    return Math.max(0, 1 - PerceptualHash.distance(a.view(), b.view()) / 28.0);
  }

  /** Whether two shots of different scenes would look like the same one shown twice. */
  static boolean repetition(Candidate a, Candidate b) {
    return (a.source() != b.source() || a.scene() != b.scene())
        && PerceptualHash.distance(a.view(), b.view()) <= SAME_VIEW;
  }

  private long hash(Candidate candidate, double seconds) {
    return sources.get(candidate.source()).measurements().hashAt(seconds);
  }

  /** A candidate with the hashes of its moments, which are compared many times. */
  private final class Views {
    private final Candidate candidate;
    private final long[] hashes;

    Views(Candidate candidate) {
      this.candidate = candidate;
      Span span = candidate.span();
      int moments = (int) Math.ceil(span.length() / FocusMeter.PERIOD_SECONDS);
      hashes = new long[Math.max(1, moments)];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = hash(candidate, span.start() + i * FocusMeter.PERIOD_SECONDS);
      }
    }

    /** Whether most moments show the same view as some moment of a shot of another scene. */
    boolean repeats(Views other) {
      if (candidate.source() == other.candidate.source()
          && candidate.scene() == other.candidate.scene()) {
        return false;
      }
      int seen = 0;
      for (long hash : hashes) {
        seen += other.shows(hash) ? 1 : 0;
      }
      return seen >= SHARE_REPEATED * hashes.length;
    }

    private boolean shows(long wanted) {
      for (long hash : hashes) {
        if (PerceptualHash.distance(hash, wanted) <= SAME_VIEW) {
          return true;
        }
      }
      return false;
    }
  }
}
