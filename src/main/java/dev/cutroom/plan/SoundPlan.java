package dev.cutroom.plan;

import java.util.List;
import java.util.Objects;

/**
 * The whole sound of a finished video, one cut a shot.
 *
 * @param fadeSamples the length of the fade at both ends of each cut, which keeps it from clicking
 * @param contentHash names the bytes of the encoded sound: SHA-256, hexadecimal
 */
public record SoundPlan(List<SoundCut> cuts, long fadeSamples, String contentHash) {

  /** 5 ms. */
  public static final long FADE_SAMPLES = 240;

  public SoundPlan {
    cuts = List.copyOf(cuts);
    Objects.requireNonNull(contentHash, "contentHash");
  }

  public long totalSamples() {
    return cuts.stream().mapToLong(SoundCut::samples).sum();
  }
}
