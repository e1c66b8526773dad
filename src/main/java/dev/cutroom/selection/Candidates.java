package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.List;

/** The shots that all sources together offer for a request, in order of source and time. */
final class Candidates {

  private static final double SHORTEST_USUAL_SECONDS = 2;
  private static final double LONGEST_USUAL_SECONDS = 4;

  /** About so many shots make a variant, unless that makes them too short or too long. */
  private static final double SHOTS_PER_VARIANT = 5;

  /** Below this part of the median score a shot is middling. */
  private static final double WEAK = 0.7;

  private Candidates() {}

  static List<Candidate> of(List<ScoredSource> sources, SelectionRequest request) {
    List<Candidate> relaxed = collect(sources, request, false);
    if (holdsStill(relaxed) || frames(relaxed, request) >= request.targetFrames()) {
      return relaxed;
    }
    List<Candidate> inNeed = collect(sources, request, true);
    return frames(inNeed, request) > frames(relaxed, request) ? inNeed : relaxed;
  }

  private static List<Candidate> collect(
      List<ScoredSource> sources, SelectionRequest request, boolean inNeed) {
    double usual = usualSeconds(sources, request);
    List<Candidate> all = new ArrayList<>();
    for (ScoredSource source : sources) {
      all.addAll(source.candidates(usual, inNeed));
    }
    return new Lookalikes(sources).stepBack(markWeak(all));
  }

  /** Shorter where there is little to share out, so that each variant gets a fair mix. */
  private static double usualSeconds(List<ScoredSource> sources, SelectionRequest request) {
    double footage = 0;
    for (ScoredSource source : sources) {
      footage += source.measurements().still() ? 0 : source.measurements().durationSeconds();
    }
    double wanted = request.targetSeconds() / SHOTS_PER_VARIANT;
    double share = footage > 0 ? footage / request.variantCount() / 3 : wanted;
    double usual = Math.min(wanted, share);
    return Math.max(SHORTEST_USUAL_SECONDS, Math.min(LONGEST_USUAL_SECONDS, usual));
  }

  private static List<Candidate> markWeak(List<Candidate> candidates) {
    double[] sorted = candidates.stream().mapToDouble(Candidate::score).sorted().toArray();
    double limit = sorted.length == 0 ? 0 : WEAK * sorted[sorted.length / 2];
    return candidates.stream().map(c -> c.score() < limit ? c.asMiddling() : c).toList();
  }

  private static boolean holdsStill(List<Candidate> candidates) {
    return candidates.stream().anyMatch(Candidate::still);
  }

  private static long frames(List<Candidate> candidates, SelectionRequest request) {
    return candidates.stream().mapToLong(c -> request.wholeFrames(c.span().length())).sum();
  }
}
