package dev.cutroom.selection;

/**
 * A stretch of one scene that could become a shot.
 *
 * @param source index of the source in the request
 * @param scene index of the scene in its source
 * @param still a picture, to be shown as long as one likes; the span is its usual length
 * @param score 0 to 1
 * @param view {@link PerceptualHash} of its middle
 * @param middling fit for use only after all better ones: weak for its source, or much like a
 *     better one of another scene
 */
record Candidate(
    int source, int scene, Span span, boolean still, double score, long view, boolean middling) {

  Candidate asMiddling() {
    return new Candidate(source, scene, span, still, score, view, true);
  }

  /** Whether it follows the other without a break. */
  boolean continues(Candidate other) {
    return source == other.source
        && scene == other.scene
        && !still
        && Math.abs(span.start() - other.span.end()) < 1e-6;
  }
}
