package dev.cutroom.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole sound of a finished video: parts that are added up; where there is none, it is silent.
 *
 * @param totalSamples the exact length at {@link FrameRate#SAMPLE_RATE}
 * @param parts in the order in which they are added, for sums of fractions depend on it
 * @param duck what the ducked parts do; null: nothing
 * @param contentHash names the bytes of the encoded sound: SHA-256, hexadecimal
 */
public record SoundPlan(
    long totalSamples, List<SoundPart> parts, @Nullable Ducking duck, String contentHash) {

  public SoundPlan {
    parts = List.copyOf(parts);
    Objects.requireNonNull(contentHash, "contentHash");
  }
}
