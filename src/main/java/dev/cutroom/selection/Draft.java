package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * Deals the candidates out to the variants, one at a time and in turns, until each has its length.
 *
 * <p>A candidate goes into a second variant only when none is left that stands in no variant. Among
 * those that may be taken, a variant prefers good ones from a part of the footage that it has
 * nothing of yet, unlike those it has.
 */
final class Draft {

  private static final double BONUS_FOR_NEW_PART = 0.6;
  private static final double BONUS_FOR_NEW_SOURCE = 0.4;
  private static final double COST_OF_LIKENESS = 0.2;
  private static final double COST_OF_NEIGHBOUR = 0.15;
  private static final double COST_OF_REPETITION = 1;
  private static final double WORTH_OF_CHANCE = 0.02;

  private final List<Candidate> candidates;
  private final SelectionRequest request;
  private final int[] parts;
  private final int[] uses;
  private final int[] owners;
  private final List<List<Integer>> hands = new ArrayList<>();

  /**
   * @param candidates in order of source and time
   */
  Draft(List<Candidate> candidates, SelectionRequest request) {
    this.candidates = List.copyOf(candidates);
    this.request = request;
    parts = FootageParts.of(candidates, request.targetSeconds());
    uses = new int[candidates.size()];
    owners = new int[candidates.size()];
    for (int v = 0; v < request.variantCount(); v++) {
      hands.add(new ArrayList<>());
    }
  }

  /** For each variant what it gets, in order of source and time. */
  List<List<Dealt>> deal() {
    boolean dealt = true;
    for (int round = 0; dealt; round++) {
      dealt = false;
      for (int turn = 0; turn < hands.size(); turn++) {
        // Who chose first in this round chooses last in the next.
        dealt |= take(round % 2 == 0 ? turn : hands.size() - 1 - turn);
      }
    }
    List<List<Dealt>> result = new ArrayList<>();
    for (int v = 0; v < hands.size(); v++) {
      int variant = v;
      result.add(
          hands.get(v).stream()
              .sorted()
              .map(i -> new Dealt(candidates.get(i), owners[i] == variant, uses[i] > 1))
              .toList());
    }
    return result;
  }

  private boolean take(int variant) {
    List<Integer> hand = hands.get(variant);
    if (frames(hand) >= request.targetFrames()) {
      return false;
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i < candidates.size(); i++) {
      if (best >= 0 && tier(i) > tier(best) || hand.contains(i)) {
        continue;
      }
      double value = value(i, hand);
      if (best < 0 || tier(i) < tier(best) || value > most) {
        best = i;
        most = value;
      }
    }
    if (best < 0) {
      return false;
    }
    hand.add(best);
    owners[best] = uses[best] == 0 ? variant : owners[best];
    uses[best]++;
    return true;
  }

  /** Unused good ones first, then unused middling ones, then those used least. */
  private int tier(int i) {
    return 2 * uses[i] + (candidates.get(i).middling() ? 1 : 0);
  }

  private double value(int i, List<Integer> hand) {
    Candidate candidate = candidates.get(i);
    boolean newPart = true;
    boolean newSource = true;
    boolean neighbour = false;
    boolean repetition = false;
    double likeness = 0;
    for (int h : hand) {
      Candidate held = candidates.get(h);
      newPart &= parts[h] != parts[i];
      newSource &= held.source() != candidate.source();
      neighbour |= candidate.continues(held) || held.continues(candidate);
      repetition |= Lookalikes.repetition(held, candidate);
      likeness = Math.max(likeness, Lookalikes.likeness(held, candidate));
    }
    return candidate.score()
        + WORTH_OF_CHANCE * chance(candidate)
        + (newPart ? BONUS_FOR_NEW_PART : 0)
        + (newSource ? BONUS_FOR_NEW_SOURCE : 0)
        - COST_OF_LIKENESS * likeness
        - (repetition ? COST_OF_REPETITION : 0)
        - (neighbour ? COST_OF_NEIGHBOUR : 0);
  }

  /** A number from 0 to 1 that the seed and the candidate's place decide. */
  private double chance(Candidate candidate) {
    long bits = Double.doubleToLongBits(candidate.span().start()) + 31L * candidate.source();
    long mixed = (bits ^ request.seed() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return ((mixed ^ mixed >>> 31) >>> 40) / (double) (1 << 24);
  }

  private long frames(List<Integer> hand) {
    return hand.stream()
        .mapToLong(i -> request.wholeFrames(candidates.get(i).span().length()))
        .sum();
  }
}
