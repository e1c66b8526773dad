package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A source with its windows scored, ready to give candidates. */
final class ScoredSource {

  /** How long a picture is shown when there is enough else. */
  static final double STILL_SECONDS = 3;

  /** Flaws that keep windows out, tried from the strictest on until something is left. */
  private static final List<Set<Flaw>> STRICTNESS =
      List.of(
          EnumSet.allOf(Flaw.class),
          EnumSet.of(Flaw.BLURRED, Flaw.BLACK),
          EnumSet.of(Flaw.BLACK),
          EnumSet.noneOf(Flaw.class));

  private static final double SHORTEST_SECONDS = 0.8;
  private static final double SHORTEST_IN_NEED_SECONDS = 0.3;
  private static final double BONUS_FOR_OPENING = 0.03;

  private final int index;
  private final UUID sourceId;
  private final Measurements measurements;
  private final WindowScores scores;
  private final Pauses pauses;
  private final Flaws flaws;

  ScoredSource(int index, SourceMeasurements source) {
    this.index = index;
    sourceId = source.sourceId();
    measurements = source.measurements();
    scores = new WindowScores(measurements);
    pauses = new Pauses(measurements.sound());
    flaws = new Flaws(measurements);
  }

  UUID sourceId() {
    return sourceId;
  }

  Measurements measurements() {
    return measurements;
  }

  WindowScores scores() {
    return scores;
  }

  Pauses pauses() {
    return pauses;
  }

  double meanScore(Span span) {
    return Math.min(1, WindowScores.mean(scores.total, span));
  }

  /** Whether a shot beginning here shows the first moments of its scene. */
  boolean opensScene(double seconds) {
    return measurements.cuts().stream()
        .anyMatch(cut -> Math.abs(seconds - cut.firstSeconds()) < 0.6);
  }

  /** Flaws that have to be put up with, since every usable moment of the source has them. */
  Set<Flaw> tolerated() {
    Set<Flaw> tolerated = EnumSet.copyOf(flaws.present());
    tolerated.removeAll(keptOut());
    return tolerated;
  }

  /**
   * @param usualSeconds length of a shot to aim at
   * @param inNeed whether every frame counts: no margins, and short pieces too
   */
  List<Candidate> candidates(double usualSeconds, boolean inNeed) {
    if (measurements.still()) {
      Span span = new Span(0, STILL_SECONDS);
      return List.of(candidate(0, span, true));
    }
    double shortest = inNeed ? SHORTEST_IN_NEED_SECONDS : SHORTEST_SECONDS;
    shortest = Math.min(shortest, measurements.durationSeconds());
    ShotCutter cutter = new ShotCutter(usualSeconds, shortest, scores, pauses);
    List<Candidate> found = new ArrayList<>();
    Set<Flaw> out = keptOut();
    List<Span> scenes = scenes(inNeed);
    for (int scene = 0; scene < scenes.size(); scene++) {
      for (Span stretch : usable(scenes.get(scene), out)) {
        for (Span shot : cutter.shots(stretch)) {
          found.add(candidate(scene, shot, false));
        }
      }
    }
    if (found.isEmpty() && inNeed) {
      // Nothing but cuts: the source as it is is better than no video.
      Span whole = new Span(0, measurements.durationSeconds());
      found.add(candidate(0, whole, false));
    }
    return found;
  }

  private Candidate candidate(int scene, Span span, boolean still) {
    long view = measurements.hashAt(span.middle());
    return new Candidate(index, scene, span, still, score(span), view, false);
  }

  private double score(Span shot) {
    return Math.min(1, meanScore(shot) + (opensScene(shot.start()) ? BONUS_FOR_OPENING : 0));
  }

  private Set<Flaw> keptOut() {
    double enough = Math.min(SHORTEST_SECONDS, 0.9 * measurements.durationSeconds());
    for (Set<Flaw> out : STRICTNESS) {
      for (Span scene : scenes(false)) {
        if (usable(scene, out).stream().anyMatch(stretch -> stretch.length() >= enough)) {
          return out;
        }
      }
    }
    return EnumSet.noneOf(Flaw.class);
  }

  private List<Span> usable(Span scene, Set<Flaw> out) {
    return Scenes.withoutFlaws(scene, flaws, scores.windows(), out);
  }

  private List<Span> scenes(boolean inNeed) {
    return Scenes.of(measurements, inNeed ? 0 : Scenes.MARGIN_SECONDS);
  }
}
