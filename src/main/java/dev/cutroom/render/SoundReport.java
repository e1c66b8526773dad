package dev.cutroom.render;

import dev.cutroom.ffmpeg.samples.Envelope;
import java.util.Objects;

/**
 * How the sound came out.
 *
 * @param measured of the encoded file
 * @param gainDb by how much the mix was made louder or softer
 * @param mix what was added up, before that gain, from the video's first moment on
 * @param advanceSamples how many samples of the mix's head are left out, to make up for the
 *     encoder's run-in
 */
public record SoundReport(
    Outcome outcome, Loudness measured, double gainDb, Envelope mix, long advanceSamples) {

  /** How the aim was met. */
  public enum Outcome {
    /** By the same gain for every sample. */
    NORMALISED,
    /** By gain, with the highest peaks held down. */
    LIMITED,
    /** There is nothing to hear; it was left as it is. */
    SILENT,
    /** Not within {@link SoundLevel#TOLERANCE_LU}: too short to be measured, or all peaks. */
    UNREACHED
  }

  public SoundReport {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(measured, "measured");
    Objects.requireNonNull(mix, "mix");
  }

  public boolean silent() {
    return outcome == Outcome.SILENT;
  }
}
