package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  private static final double WORTH_OF_CHANCE = 0.02;

  private final List<Candidate> candidates;
  private final Map<Candidate, Integer> parts = new HashMap<>();
  private final Map<Candidate, Integer> uses = new HashMap<>();
  private final Map<Candidate, Integer> owners = new HashMap<>();
  private final Lookalikes lookalikes;
  private final SelectionRequest request;
  private final List<List<Candidate>> hands = new ArrayList<>();

  Draft(List<Candidate> candidates, Lookalikes lookalikes, SelectionRequest request) {
    this.candidates = List.copyOf(candidates);
    this.lookalikes = lookalikes;
    this.request = request;
    FootageParts.of(candidates, request.targetSeconds()).forEach(parts::put);
    for (int v = 0; v < request.variantCount(); v++) {
      hands.add(new ArrayList<>());
    }
  }

  /** For each variant its candidates in order of source and time. */
  List<List<Candidate>> deal() {
    boolean dealt = true;
    for (int round = 0; dealt; round++) {
      dealt = false;
      for (int turn = 0; turn < hands.size(); turn++) {
        // Who chose first in this round chooses last in the next.
        int v = round % 2 == 0 ? turn : hands.size() - 1 - turn;
        dealt |= take(v);
      }
    }
    Comparator<Candidate> order =
        Comparator.comparingInt(Candidate::source).thenComparingDouble(c -> c.span().start());
    hands.forEach(hand -> hand.sort(order));
    return hands;
  }

  int uses(Candidate candidate) {
    return uses.getOrDefault(candidate, 0);
  }

  /** Whether a variant was the first to get a candidate. */
  boolean owns(int variant, Candidate candidate) {
    return owners.getOrDefault(candidate, -1) == variant;
  }

  private boolean take(int variant) {
    List<Candidate> hand = hands.get(variant);
    if (frames(hand) >= request.targetFrames()) {
      return false;
    }
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (!hand.contains(candidate) && isBetter(candidate, best, hand)) {
        best = candidate;
      }
    }
    if (best == null) {
      return false;
    }
    hand.add(best);
    uses.merge(best, 1, Integer::sum);
    owners.putIfAbsent(best, variant);
    return true;
  }

  private boolean isBetter(Candidate one, @Nullable Candidate other, List<Candidate> hand) {
    if (other == null) {
      return true;
    }
    int tiers = Integer.compare(tier(one), tier(other));
    return tiers < 0 || tiers == 0 && value(one, hand) > value(other, hand);
  }

  /** Unused good ones first, then unused middling ones, then those used least. */
  private int tier(Candidate candidate) {
    return 2 * uses(candidate) + (candidate.middling() ? 1 : 0);
  }

  private double value(Candidate candidate, List<Candidate> hand) {
    double value = candidate.score() + WORTH_OF_CHANCE * chance(candidate);
    boolean newPart = true;
    boolean newSource = true;
    double likeness = 0;
    boolean neighbour = false;
    for (Candidate held : hand) {
      newPart &= !parts.getOrDefault(held, 0).equals(parts.getOrDefault(candidate, 0));
      newSource &= held.source() != candidate.source();
      likeness = Math.max(likeness, lookalikes.likeness(held, candidate));
      neighbour |= candidate.continues(held) || held.continues(candidate);
    }
    return value
        + (newPart ? BONUS_FOR_NEW_PART : 0)
        + (newSource ? BONUS_FOR_NEW_SOURCE : 0)
        - COST_OF_LIKENESS * likeness
        - (neighbour ? COST_OF_NEIGHBOUR : 0);
  }

  /** A number from 0 to 1 that the seed and the candidate's place decide. */
  private double chance(Candidate candidate) {
    long bits = Double.doubleToLongBits(candidate.span().start()) + 31L * candidate.source();
    long mixed = (bits ^ request.seed() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return ((mixed ^ mixed >>> 31) >>> 40) / (double) (1 << 24);
  }

  private long frames(List<Candidate> hand) {
    return hand.stream().mapToLong(c -> request.wholeFrames(c.span().length())).sum();
  }
}
