package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring candidates of one variant, taken as one: cutting between them would only leave a
 * jump.
 *
 * @param shared whether a part of it stands in another variant too
 */
record Block(ScoredSource source, Span span, boolean still, boolean shared) {

  /**
   * @param hand in order of source and time
   */
  static List<Block> of(List<Candidate> hand, List<ScoredSource> sources, Draft draft) {
    List<Block> blocks = new ArrayList<>();
    Candidate before = null;
    for (Candidate candidate : hand) {
      boolean shared = draft.uses(candidate) > 1;
      if (before != null && candidate.continues(before)) {
        Block last = blocks.remove(blocks.size() - 1);
        Span longer = new Span(last.span().start(), candidate.span().end());
        blocks.add(new Block(last.source(), longer, false, last.shared() || shared));
      } else {
        ScoredSource source = sources.get(candidate.source());
        blocks.add(new Block(source, candidate.span(), candidate.still(), shared));
      }
      before = candidate;
    }
    return blocks;
  }

  /** Share of it in which somebody speaks, 0 to 1. */
  double speech() {
    return still ? 0 : WindowScores.mean(source.scores().speech, span);
  }

  double score() {
    return source.meanScore(span);
  }
}
