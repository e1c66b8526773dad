package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the shots of all variants. Pure and repeatable: the same sources and request give the
 * same variants.
 */
public final class Variants {

  /** A reason counts for a variant when it holds for this much of its length. */
  private static final double GOOD_PART = 0.35;

  /** Two shots that begin this close to each other cannot be told apart. */
  private static final double BARELY_SECONDS = 0.1;

  private static final int MOST_REASONS = 4;

  private final List<ScoredSource> sources;
  private final SelectionRequest request;

  private Variants(List<ScoredSource> sources, SelectionRequest request) {
    this.sources = sources;
    this.request = request;
  }

  /**
   * As many variants as asked, each of the length asked or of what the sources can give.
   *
   * @param measured in the order in which shots of different sources shall follow each other
   * @throws IllegalArgumentException when there is no source
   */
  public static List<Variant> choose(List<SourceMeasurements> measured, SelectionRequest request) {
    if (measured.isEmpty()) {
      throw new IllegalArgumentException("Nothing to choose from");
    }
    List<ScoredSource> sources = new ArrayList<>();
    for (SourceMeasurements source : measured) {
      sources.add(new ScoredSource(sources.size(), source));
    }
    return new Variants(sources, request).choose();
  }

  private List<Variant> choose() {
    Draft draft = new Draft(Candidates.of(sources, request), request);
    Warnings warnings = new Warnings(sources, request);
    List<List<Shot>> earlier = new ArrayList<>();
    List<Variant> variants = new ArrayList<>();
    for (List<Dealt> hand : draft.deal()) {
      int index = variants.size();
      List<Block> blocks = Block.of(hand, sources);
      List<Placement> placements = new LengthFitter(request, index).fit(blocks);
      List<Shot> shots = placements.stream().map(this::shot).toList();
      List<String> said = warnings.of(placements, sameAs(shots, earlier));
      earlier.add(shots);
      variants.add(new Variant(index, shots, score(shots), reasons(shots), said));
    }
    return variants;
  }

  /** Index of an earlier variant that shows the same but for a few frames; -1: none. */
  private static int sameAs(List<Shot> shots, List<List<Shot>> earlier) {
    for (int i = 0; i < earlier.size(); i++) {
      List<Shot> others = earlier.get(i);
      boolean same = others.size() == shots.size();
      for (int k = 0; same && k < shots.size(); k++) {
        same = isSame(shots.get(k), others.get(k));
      }
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(Shot a, Shot b) {
    return a.sourceId().equals(b.sourceId())
        && Math.abs(a.startSeconds() - b.startSeconds()) < BARELY_SECONDS
        && (a.still() || Math.abs(a.lengthFrames() - b.lengthFrames()) < 3);
  }

  private Shot shot(Placement placement) {
    ScoredSource source = placement.block().source();
    double start = placement.startSeconds();
    Span span = new Span(start, start + request.seconds(placement.frames()));
    return new Shot(
        source.sourceId(),
        start,
        placement.frames(),
        placement.block().still(),
        rounded(source.meanScore(span)),
        ShotReasons.of(source.measurements(), source.scores(), span, source.opensScene(start)),
        FocusFinder.find(source.measurements(), span, request.aspect()));
  }

  private static double score(List<Shot> shots) {
    double sum = 0;
    long frames = 0;
    for (Shot shot : shots) {
      sum += shot.score() * shot.lengthFrames();
      frames += shot.lengthFrames();
    }
    return rounded(sum / frames);
  }

  private static List<Reason> reasons(List<Shot> shots) {
    Map<Reason, Long> frames = new EnumMap<>(Reason.class);
    long total = 0;
    for (Shot shot : shots) {
      total += shot.lengthFrames();
      for (Reason reason : shot.reasons()) {
        frames.merge(reason, shot.lengthFrames(), Long::sum);
      }
    }
    double enough = GOOD_PART * total;
    return frames.entrySet().stream()
        .filter(entry -> entry.getValue() >= enough)
        .sorted(Map.Entry.<Reason, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}
