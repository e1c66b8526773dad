package dev.cutroom.selection;

import dev.cutroom.ffmpeg.Rational;

/** Judges a stretch that a person has chosen, by the same measures as those that are found. */
public final class ShotJudge {

  private ShotJudge() {}

  /**
   * The stretch as a shot, with score, reasons and the point that a crop has to keep.
   *
   * @param startSeconds in the source; 0 for a still
   * @param lengthFrames in frames of the finished video
   * @param aspect width divided by height of the finished video
   */
  public static Shot judge(
      SourceMeasurements measured,
      double startSeconds,
      long lengthFrames,
      boolean still,
      Rational frameRate,
      double aspect) {
    ScoredSource source = new ScoredSource(0, measured);
    Span span = new Span(startSeconds, startSeconds + lengthFrames / frameRate.value());
    double score = Math.round(source.meanScore(span) * 1000) / 1000.0;
    return new Shot(
        source.sourceId(),
        startSeconds,
        lengthFrames,
        still,
        Math.max(0, Math.min(1, score)),
        ShotReasons.of(
            measured.measurements(), source.scores(), span, source.opensScene(startSeconds)),
        FocusFinder.find(measured.measurements(), span, aspect));
  }
}
