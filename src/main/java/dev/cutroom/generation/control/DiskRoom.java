package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Refuses work that would not fit on the disk, before it starts. */
@ApplicationScoped
public class DiskRoom {
  private static final long BYTES_PER_KILOBIT = 125;

  /** The mix before it is encoded: 48 kHz, two channels, four bytes a sample. */
  private static final long SOUND_BYTES_PER_SECOND = 48_000L * 2 * 4;

  /** Thumbnails, reports, and what is measured of the sources. */
  private static final long BESIDES_BYTES = 4L << 20;

  @Inject ObjectStore objects;

  /**
   * Lets {@code request} pass if its worst case fits above the disk's reserve.
   *
   * @throws Failure 507, naming the missing bytes
   */
  public void check(GenerationRequest request) {
    Preset preset = Presets.byName(request.preset()).orElseThrow();
    long missing = mostBytes(request.seconds(), preset) - objects.freeBytes();
    if (missing > 0) {
      throw new Failure(
              Code.INSUFFICIENT_STORAGE,
              "The disk has no room for this work: " + missing + " bytes may be missing.")
          .mayBeRetried()
          .hint("Ask for fewer or shorter clips, delete what is done with, or enlarge the disk.");
    }
  }

  /** Segments at their highest rate, once more as a joined file, and the sound on its way. */
  static long mostBytes(double seconds, Preset preset) {
    long kilobits = 2L * preset.video().maxRateKbps() + 3L * preset.audio().bitRateKbps();
    return (long) (seconds * (kilobits * BYTES_PER_KILOBIT + SOUND_BYTES_PER_SECOND))
        + BESIDES_BYTES;
  }
}
