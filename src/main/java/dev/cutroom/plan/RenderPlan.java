package dev.cutroom.plan;

import java.util.List;
import java.util.Objects;

/**
 * Everything that makes one finished video.
 *
 * @param segments in order; joined without a gap they are the picture
 * @param joinHash names the bytes of the finished file: SHA-256, hexadecimal
 */
public record RenderPlan(
    OutputSpec spec, List<PlannedSegment> segments, SoundPlan sound, String joinHash, Cost cost) {

  public RenderPlan {
    Objects.requireNonNull(spec, "spec");
    segments = List.copyOf(segments);
    Objects.requireNonNull(sound, "sound");
    Objects.requireNonNull(joinHash, "joinHash");
    Objects.requireNonNull(cost, "cost");
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a plan without a segment");
    }
  }

  public long totalFrames() {
    return segments.stream().mapToLong(PlannedSegment::frames).sum();
  }
}
