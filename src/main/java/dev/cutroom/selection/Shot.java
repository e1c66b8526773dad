package dev.cutroom.selection;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of a source in a variant.
 *
 * @param startSeconds where it begins in the source, to the millisecond
 * @param lengthFrames its length in frames of the finished video, at least 1
 * @param still whether it is one picture to be held; its start is then 0
 * @param score 0 to 1, comparable between sources
 */
public record Shot(
    UUID sourceId,
    double startSeconds,
    long lengthFrames,
    boolean still,
    double score,
    List<Reason> reasons,
    FocusPoint focus) {

  public Shot {
    reasons = List.copyOf(reasons);
    if (!(startSeconds >= 0) || lengthFrames < 1 || !(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "start %s s, %d frames, score %s".formatted(startSeconds, lengthFrames, score));
    }
  }
}
