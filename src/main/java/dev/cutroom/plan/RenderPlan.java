package dev.cutroom.plan;

import dev.cutroom.edit.Cue;
import java.util.List;
import java.util.Objects;

/**
 * Everything that makes one finished video.
 *
 * @param segments in order; joined without a gap they are the picture
 * @param captions all that is read over the pictures, on the clock of the finished video
 * @param joinHash names the bytes of the finished file: SHA-256, hexadecimal
 */
public record RenderPlan(
    OutputSpec spec,
    List<PlannedSegment> segments,
    SoundPlan sound,
    List<Cue> captions,
    String joinHash,
    Cost cost) {

  public RenderPlan {
    Objects.requireNonNull(spec, "spec");
    segments = List.copyOf(segments);
    Objects.requireNonNull(sound, "sound");
    captions = List.copyOf(captions);
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
