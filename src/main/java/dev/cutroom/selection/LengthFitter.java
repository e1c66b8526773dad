package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Trims a variant's blocks so that they last exactly as long as asked, and decides which part of
 * each is shown. Blocks with speech are placed first, so that their ends can fall into pauses;
 * those that can give most come last and make up the difference.
 */
final class LengthFitter {

  /** No shot is trimmed below this, nor below half of what it offers, unless there is no choice. */
  private static final double SHORTEST_SECONDS = 1.2;

  private final SelectionRequest request;
  private final int variant;

  LengthFitter(SelectionRequest request, int variant) {
    this.request = request;
    this.variant = variant;
  }

  /** In the order of the blocks. As long as asked, or all there is. */
  List<Placement> fit(List<Block> offered) {
    List<Block> blocks = withoutTooMany(offered);
    long[] most = blocks.stream().mapToLong(this::most).toArray();
    long target = request.targetFrames();
    if (Arrays.stream(most).sum() <= target) {
      stretchStills(blocks, most, target);
      target = Arrays.stream(most).sum();
    }
    long[] least = least(most, target);
    double[] wishes = wishes(blocks, most, target);
    Placement[] placed = new Placement[most.length];
    List<Integer> order = order(blocks, most, least);
    long left = target;
    for (int k = 0; k < order.size(); k++) {
      int i = order.get(k);
      long othersMost = sum(most, order.subList(k + 1, order.size()));
      long othersLeast = sum(least, order.subList(k + 1, order.size()));
      long low = Math.max(least[i], left - othersMost);
      long high = Math.min(most[i], left - othersLeast);
      long wish = Math.max(low, Math.min(high, Math.round(wishes[i])));
      Placement placement = place(blocks.get(i), wish, low, high);
      placed[i] = placement;
      left -= placement.frames();
    }
    return List.of(placed);
  }

  private Placement place(Block block, long wish, long low, long high) {
    if (block.still()) {
      return new Placement(block, 0, wish);
    }
    double fixedAt = Double.NaN;
    double free = block.span().length() - request.seconds(wish);
    if (block.whollyBorrowed() && free > 2 * SoundTracks.LEVEL_SECONDS) {
      // What is shown again is at least shown from another moment on.
      fixedAt = free * variant / (request.variantCount() - 1);
    }
    return new BlockPlacer(request, block).place(wish, low, high, fixedAt);
  }

  private long most(Block block) {
    return Math.max(1, request.wholeFrames(block.span().length()));
  }

  /** What each block should last: a variant's own footage first, borrowed footage for the rest. */
  private double[] wishes(List<Block> blocks, long[] most, long target) {
    double[] own = new double[most.length];
    for (int i = 0; i < own.length; i++) {
      double frames = blocks.get(i).own().length() * request.frameRate().value();
      own[i] = blocks.get(i).still() ? most[i] : Math.min(most[i], frames);
    }
    double total = Arrays.stream(own).sum();
    double rest = Arrays.stream(most).sum() - total;
    double[] wishes = new double[own.length];
    for (int i = 0; i < wishes.length; i++) {
      wishes[i] =
          total >= target || rest <= 0
              ? own[i] * target / total
              : own[i] + (most[i] - own[i]) * (target - total) / rest;
    }
    return wishes;
  }

  /** Leaves out the weakest where trimming alone would chop all shots up. */
  private List<Block> withoutTooMany(List<Block> offered) {
    List<Block> blocks = new ArrayList<>(offered);
    while (blocks.size() > 1) {
      long least = blocks.stream().mapToLong(block -> leastOf(most(block))).sum();
      Block weakest =
          blocks.stream().min(Comparator.comparingDouble(Block::score)).orElse(blocks.get(0));
      long without = blocks.stream().mapToLong(this::most).sum() - most(weakest);
      if (least <= request.targetFrames() || without < request.targetFrames()) {
        break;
      }
      blocks.remove(weakest);
    }
    return blocks;
  }

  private long leastOf(long most) {
    long shortest = Math.max(1, Math.round(SHORTEST_SECONDS * request.frameRate().value()));
    return Math.min(most, Math.max(shortest, most / 2));
  }

  private long[] least(long[] most, long target) {
    long[] least = Arrays.stream(most).map(this::leastOf).toArray();
    long total = Arrays.stream(most).sum();
    if (Arrays.stream(least).sum() > target) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.max(1, Math.min(least[i], target * most[i] / total));
      }
    }
    return least;
  }

  /** Pictures can last; which one lasts longest differs from variant to variant. */
  private void stretchStills(List<Block> blocks, long[] most, long target) {
    List<Integer> stills = new ArrayList<>();
    for (int i = 0; i < most.length; i++) {
      if (blocks.get(i).still()) {
        stills.add(i);
      }
    }
    long missing = target - Arrays.stream(most).sum();
    long weights = stills.size() + 1L;
    for (int k = 0; k < stills.size(); k++) {
      boolean longest = k == variant % stills.size();
      long extra = k == stills.size() - 1 ? missing : missing * (longest ? 2 : 1) / weights;
      weights -= longest ? 2 : 1;
      most[stills.get(k)] += extra;
      missing -= extra;
    }
  }

  private static List<Integer> order(List<Block> blocks, long[] most, long[] least) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < most.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.<Integer>comparingInt(i -> blocks.get(i).speech() > 0.3 ? 0 : 1)
            .thenComparingLong(i -> most[i] - least[i]));
    return order;
  }

  private static long sum(long[] values, List<Integer> indices) {
    return indices.stream().mapToLong(i -> values[i]).sum();
  }
}
