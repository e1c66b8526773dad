package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Refuses work that would not fit on the disk, before it starts. */
@ApplicationScoped
public class DiskRoom {
  private static final long BYTES_PER_KILOBIT = 125;

  /** The mix before it is encoded: 48 kHz, two channels, four bytes a sample. */
  private static final long SOUND_BYTES_PER_SECOND = 48_000L * 2 * 4;

  /** Thumbnails, reports, and what is measured of the sources. */
  private static final long BESIDES_BYTES = 4L << 20;

  /** As many frames as one segment may have; each may look different. */
  private static final int MOST_DRAWN_FRAMES = 300;

  /** What is drawn lies uncompressed on the disk: 4:2:0 with alpha. */
  private static final double DRAWN_BYTES_PER_PIXEL = 2.5;

  private static final Set<String> DRAWN_TRACKS = Set.of(CaptionsTrack.KIND, OverlayTrack.KIND);

  @Inject ObjectStore objects;
  @Inject GenerationConfig config;

  /**
   * Lets {@code request} pass if its worst case fits above the disk's reserve.
   *
   * @throws Failure 507, naming the missing bytes
   */
  public void check(GenerationRequest request) {
    Preset preset = Presets.byName(request.preset()).orElseThrow();
    long needed = mostBytes(request.seconds(), preset);
    JsonNode edit = request.edit();
    if (edit != null) {
      needed += mostTemporaryBytes(request.seconds(), preset, edit, config.renderParallelism());
    }
    long missing = needed - objects.freeBytes();
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

  /**
   * What an Edit needs while it is rendered: what lies over the pictures, drawn for as many
   * segments as are encoded at once, and music that goes round.
   */
  static long mostTemporaryBytes(double seconds, Preset preset, JsonNode edit, int encoders) {
    double bytes = seconds * SOUND_BYTES_PER_SECOND;
    if (isDrawnOver(edit)) {
      double frames = Math.min(MOST_DRAWN_FRAMES * encoders, seconds * preset.frameRate());
      bytes += frames * preset.width() * preset.height() * DRAWN_BYTES_PER_PIXEL;
    }
    return (long) bytes;
  }

  private static boolean isDrawnOver(JsonNode edit) {
    for (JsonNode track : edit.at("/timeline/tracks")) {
      if (DRAWN_TRACKS.contains(track.path("kind").asText())) {
        return true;
      }
    }
    return false;
  }
}
