package dev.cutroom.selection;

/**
 * What was measured of the sound.
 *
 * @param levels RMS level for each {@link #LEVEL_SECONDS}, in half decibels above {@link #FLOOR_DB}
 * @param speech how much each window of {@link Measurements#WINDOW_SECONDS} sounds like speech, 0
 *     to 255
 * @param loudnessDb mean level of what is above the floor of silence, in dB below full scale
 */
record SoundTracks(Track levels, Track speech, double loudnessDb) {

  static final double LEVEL_SECONDS = 0.05;
  static final double FLOOR_DB = -90;

  /** Below this level nothing is heard at an ordinary volume. */
  static final double SILENCE_DB = -60;

  /** The level at a time in dB below full scale; the floor outside the sound. */
  double levelDb(double seconds) {
    int step = (int) Math.floor(seconds / LEVEL_SECONDS + 1e-6);
    return step < 0 || step >= levels.size() ? FLOOR_DB : FLOOR_DB + levels.at(step) / 2.0;
  }
}
