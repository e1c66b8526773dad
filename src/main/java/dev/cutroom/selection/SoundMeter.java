package dev.cutroom.selection;

/**
 * Takes mono 16-bit sound at {@link #RATE} in order and measures it in steps of 50 ms. One thread,
 * one use.
 */
final class SoundMeter {

  static final int RATE = 16_000;

  private static final int STEP_SAMPLES = (int) (RATE * SoundTracks.LEVEL_SECONDS);
  private static final int ENVELOPE_SAMPLES = RATE / Syllables.RATE;

  /** Packets that lie this far from where the last one ended leave a gap, shorter is rounding. */
  private static final double GAP_SECONDS = 0.1;

  private final Samples levels = new Samples();
  private final Samples bandShares = new Samples();
  private final Samples voicing = new Samples();
  private final Samples envelope = new Samples();
  private final VoiceBand band = new VoiceBand();
  private final PitchDetector pitch = new PitchDetector();
  private long samples;
  private double stepPower;
  private double bandPower;
  private double envelopePower;

  /**
   * @param pcm little-endian 16-bit samples
   * @param length bytes that count
   */
  void add(double seconds, byte[] pcm, int length) {
    double gap = seconds - (double) samples / RATE;
    for (long missing = gap > GAP_SECONDS ? Math.round(gap * RATE) : 0; missing > 0; missing--) {
      sample(0);
    }
    for (int i = 0; i + 1 < length; i += 2) {
      sample((pcm[i] & 0xFF | pcm[i + 1] << 8) / 32768.0);
    }
  }

  /** End of the sound in seconds from the source's start. */
  double endSeconds() {
    return (double) samples / RATE;
  }

  SoundTracks tracks(int windows) {
    double[] speech = new double[windows];
    SpeechLikeness likeness =
        new SpeechLikeness(
            levels.toArray(), bandShares.toArray(), voicing.toArray(), envelope.toArray());
    for (int window = 0; window < windows; window++) {
      speech[window] = likeness.around((window + 0.5) * Measurements.WINDOW_SECONDS);
    }
    double[] above = levels.toArray();
    for (int i = 0; i < above.length; i++) {
      above[i] -= SoundTracks.FLOOR_DB;
    }
    return new SoundTracks(Track.of(above, 2), Track.of(speech, 255), loudnessDb());
  }

  private double loudnessDb() {
    double power = 0;
    int heard = 0;
    for (double level : levels.toArray()) {
      if (level > SoundTracks.SILENCE_DB) {
        power += Math.pow(10, level / 10);
        heard++;
      }
    }
    return heard == 0 ? SoundTracks.FLOOR_DB : Math.round(100 * Math.log10(power / heard)) / 10.0;
  }

  private void sample(double value) {
    double voiced = band.next(value);
    stepPower += value * value;
    bandPower += voiced * voiced;
    envelopePower += voiced * voiced;
    pitch.add(value);
    samples++;
    if (samples % ENVELOPE_SAMPLES == 0) {
      envelope.add(Math.sqrt(envelopePower / ENVELOPE_SAMPLES));
      envelopePower = 0;
    }
    if (samples % STEP_SAMPLES == 0) {
      endStep();
    }
  }

  private void endStep() {
    double power = stepPower / STEP_SAMPLES;
    levels.add(power <= 0 ? SoundTracks.FLOOR_DB : Math.max(SoundTracks.FLOOR_DB, db(power)));
    bandShares.add(stepPower <= 0 ? 0 : Math.min(1, bandPower / stepPower));
    voicing.add(pitch.voicing());
    stepPower = 0;
    bandPower = 0;
  }

  private static double db(double power) {
    return 10 * Math.log10(power);
  }
}
