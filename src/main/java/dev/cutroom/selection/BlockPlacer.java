package dev.cutroom.selection;

/** Decides from where to where a block is shown when it offers more than is needed. */
final class BlockPlacer {

  private static final double STEP_SECONDS = SoundTracks.LEVEL_SECONDS;

  /** How far a length may move to let a shot of speech end in a pause. */
  private static final double PLAY_SECONDS = 0.3;

  private static final double WORTH_OF_PAUSE = 0.15;
  private static final double WORTH_OF_OWN = 1;
  private static final double COST_OF_PLAY = 0.1;

  private final SelectionRequest request;
  private final Block block;

  BlockPlacer(SelectionRequest request, Block block) {
    this.request = request;
    this.block = block;
  }

  /**
   * @param wish frames to be shown
   * @param low fewest frames that still work out for the variant
   * @param high most frames
   * @param fixedAt seconds after the block's start to begin at, roughly; NaN: where it is best
   */
  Placement place(long wish, long low, long high, double fixedAt) {
    boolean speech = block.speech() > 0.3;
    long play = speech ? Math.round(PLAY_SECONDS * request.frameRate().value()) : 0;
    long shortest = Math.max(low, wish - play);
    long longest = Math.min(high, wish + play);
    Placement best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (long frames = shortest; frames <= longest; frames++) {
      double free = Math.max(0, block.span().length() - request.seconds(frames));
      double from = Double.isNaN(fixedAt) ? 0 : Math.min(free, fixedAt);
      double to = Double.isNaN(fixedAt) ? free : from;
      for (double offset = from; offset <= to + 1e-9; offset += STEP_SECONDS) {
        double value = value(offset, frames) - COST_OF_PLAY * Math.abs(frames - wish) / (play + 1);
        if (value > most + 1e-9) {
          most = value;
          best = new Placement(block, start(offset), frames);
        }
      }
    }
    return best == null ? new Placement(block, start(0), wish) : best;
  }

  private double value(double offset, long frames) {
    double start = block.span().start() + offset;
    double end = start + request.seconds(frames);
    Pauses pauses = block.source().pauses();
    double own = Math.min(end, block.own().end()) - Math.max(start, block.own().start());
    return block.source().meanScore(new Span(start, end))
        + WORTH_OF_OWN * Math.max(0, own) / (end - start)
        + WORTH_OF_PAUSE * (pauses.fitness(start) + pauses.fitness(end));
  }

  /** To the millisecond, which is as fine as containers keep time. */
  private double start(double offset) {
    return Math.round((block.span().start() + offset) * 1000) / 1000.0;
  }
}
