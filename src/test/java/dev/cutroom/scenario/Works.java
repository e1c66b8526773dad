package dev.cutroom.scenario;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Wishes for work of a known size. */
public final class Works {
  private static final double SEGMENT_SECONDS = 0.8;

  /**
   * Each assembly begins a little later: one that was made before would be found and not encoded.
   */
  private static final AtomicInteger CALLS = new AtomicInteger();

  private Works() {}

  /**
   * Kind {@code segments}: that many of 24 frames each, spread over the eight seconds of {@link
   * Footage#lively}, so that some are finished while others run.
   */
  public static Map<String, ?> assembly(String sourceId, int segments) {
    double later = CALLS.getAndIncrement() % 300 * 0.001;
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
                        start(i, segments) + later,
                        "endSeconds",
                        start(i, segments) + later + SEGMENT_SECONDS))
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
