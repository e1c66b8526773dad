package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * One clip to be made, as a planner decided it; kept as the plan step's output, so that a later
 * attempt renders exactly the same.
 *
 * @param edit the Edit, canonical JSON
 * @param score 0 to 1
 */
public record PlannedClip(
    String name,
    JsonNode edit,
    double score,
    List<String> reasons,
    List<String> warnings,
    List<UsedSegment> segments) {
  public PlannedClip {
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
    segments = List.copyOf(segments);
  }

  /** A stretch of a source that is seen in the clip. */
  public record UsedSegment(UUID sourceId, double startSeconds, double endSeconds) {}

  /** All clips of a generation. */
  public record Plan(List<PlannedClip> clips) {
    public Plan {
      clips = List.copyOf(clips);
    }
  }
}
