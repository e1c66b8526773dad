package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring candidates of one variant, taken as one: cutting between them would only leave a
 * jump.
 *
 * @param own the part that no other variant had first; empty at the start when there is none
 * @param shared whether a part of it stands in another variant too
 */
record Block(ScoredSource source, Span span, Span own, boolean still, boolean shared) {

  /**
   * @param hand in order of source and time
   */
  static List<Block> of(List<Dealt> hand, List<ScoredSource> sources) {
    List<Block> blocks = new ArrayList<>();
    Candidate before = null;
    for (Dealt dealt : hand) {
      Candidate candidate = dealt.candidate();
      Span span = candidate.span();
      Block block =
          new Block(
              sources.get(candidate.source()),
              span,
              dealt.owned() ? span : new Span(span.start(), span.start()),
              candidate.still(),
              dealt.shared());
      if (before != null && candidate.continues(before)) {
        block = blocks.remove(blocks.size() - 1).with(block);
      }
      blocks.add(block);
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

  boolean whollyBorrowed() {
    return own.length() <= 0;
  }

  private Block with(Block next) {
    Span whole = new Span(span.start(), next.span.end());
    Span mine = next.own;
    if (!whollyBorrowed()) {
      mine = next.whollyBorrowed() ? own : new Span(own.start(), next.own.end());
    }
    return new Block(source, whole, mine, false, shared || next.shared);
  }
}
