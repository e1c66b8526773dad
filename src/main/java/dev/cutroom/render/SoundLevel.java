package dev.cutroom.render;

import dev.cutroom.plan.OutputSpec;
import org.jspecify.annotations.Nullable;

/**
 * How much louder a mix is made, and where its peaks are held.
 *
 * <p>A constant gain whenever the peaks allow it: that is what {@code loudnorm} does in linear
 * mode, without its resampling. Otherwise a limiter above that gain, not loudnorm's dynamic mode,
 * which rides the volume audibly.
 *
 * @param ceilingDb the highest peak let through, in dBFS of four times oversampled sound; null:
 *     none
 */
record SoundLevel(double gainDb, @Nullable Double ceilingDb) {

  /** How far from the aim a finished file may be. */
  static final double TOLERANCE_LU = 1;

  /** How near it is tried to come. */
  private static final double CLOSE_LU = 0.3;

  /** AAC raises peaks; so much room is left for it at first. */
  private static final double HEADROOM_DB = 0.5;

  /** Below this there is but noise, which nobody wants to hear loud. */
  private static final double SILENCE_LUFS = -55;

  private static final double MAX_GAIN_DB = 30;

  static final SoundLevel UNCHANGED = new SoundLevel(0, null);

  /** Whether there is nothing to hear. */
  static boolean isSilent(Loudness mix) {
    return mix.integratedLufs() < SILENCE_LUFS && mix.truePeakDb() < -40;
  }

  static SoundLevel first(Loudness mix, OutputSpec.Loudness aim) {
    double gain =
        mix.integratedLufs() < SILENCE_LUFS ? 0 : aim.integratedLufs() - mix.integratedLufs();
    gain = Math.min(gain, MAX_GAIN_DB);
    double ceiling = aim.truePeakDb() - HEADROOM_DB;
    return new SoundLevel(gain, mix.truePeakDb() + gain > ceiling ? ceiling : null);
  }

  /**
   * What to try next when the encoded file measured so; null: it is near enough, or would come out
   * the same again.
   */
  @Nullable SoundLevel next(Loudness encoded, OutputSpec.Loudness aim) {
    double over = encoded.truePeakDb() - aim.truePeakDb();
    double missing = aim.integratedLufs() - encoded.integratedLufs();
    boolean tooHigh = over > 0;
    boolean missed = isMeasured(encoded) && !isLeftAlone(encoded) && Math.abs(missing) > CLOSE_LU;
    double gain = missed ? Math.min(gainDb + missing, MAX_GAIN_DB) : gainDb;
    if (!tooHigh && gain == gainDb) {
      return null;
    }
    double ceiling = ceilingDb == null ? aim.truePeakDb() - HEADROOM_DB : ceilingDb;
    return new SoundLevel(gain, tooHigh ? ceiling - over - 0.1 : ceiling);
  }

  /** Whether it is noise with a few peaks, which {@link #first} did not make louder. */
  private boolean isLeftAlone(Loudness encoded) {
    return gainDb == 0 && encoded.integratedLufs() < SILENCE_LUFS;
  }

  SoundReport.Outcome outcome(Loudness encoded, OutputSpec.Loudness aim) {
    if (Math.abs(aim.integratedLufs() - encoded.integratedLufs()) > TOLERANCE_LU
        || encoded.truePeakDb() > aim.truePeakDb()) {
      return SoundReport.Outcome.UNREACHED;
    }
    return ceilingDb == null ? SoundReport.Outcome.NORMALISED : SoundReport.Outcome.LIMITED;
  }

  private static boolean isMeasured(Loudness loudness) {
    return loudness.integratedLufs() > -70;
  }
}
