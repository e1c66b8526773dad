package dev.cutroom.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file of pictures to be encoded by itself.
 *
 * @param index the place in the finished video, from 0
 * @param frames the exact length on the output's frame grid
 * @param crossing how the picture becomes another meanwhile; null: it stays
 * @param overlays what is seen over the picture, the lowest first
 * @param contentHash names the bytes of the encoded file: SHA-256, hexadecimal
 */
public record PlannedSegment(
    int index,
    long frames,
    PlannedPicture picture,
    @Nullable PlannedCrossing crossing,
    List<PlannedOverlay> overlays,
    String contentHash) {

  public PlannedSegment {
    Objects.requireNonNull(picture, "picture");
    overlays = List.copyOf(overlays);
    Objects.requireNonNull(contentHash, "contentHash");
    if (frames <= 0) {
      throw new IllegalArgumentException("a segment of " + frames + " frames");
    }
  }

  /** One, or the two of a crossing. */
  public List<PlannedPicture> pictures() {
    return crossing == null ? List.of(picture) : List.of(picture, crossing.next());
  }
}
