package dev.cutroom.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Wishes for work of a known size. */
public final class Works {
  private static final double SEGMENT_SECONDS = 0.8;

  private Works() {}

  /**
   * Kind {@code segments}: that many of 24 frames each, spread over the eight seconds of {@link
   * Footage#lively}, so that some are finished while others run.
   */
  public static Map<String, ?> assembly(String sourceId, int segments) {
    return Map.of(
        "kind",
        "segments",
        "segments",
        IntStream.range(0, segments)
            .mapToObj(
                i ->
                    Map.of(
                        "sourceId",
                        sourceId,
                        "startSeconds",
                        start(i, segments),
                        "endSeconds",
                        start(i, segments) + SEGMENT_SECONDS))
            .toList());
  }

  private static double start(int index, int segments) {
    return index * (7.0 / segments);
  }

  /** One short segment, to see that work is done at all. */
  public static Map<String, ?> smallest(String sourceId) {
    return Map.of(
        "kind",
        "segments",
        "preset",
        "youtube-short", // which takes a single second
        "segments",
        List.of(Map.of("sourceId", sourceId, "startSeconds", 1, "endSeconds", 2)));
  }
}
