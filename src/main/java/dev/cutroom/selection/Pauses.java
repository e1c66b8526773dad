package dev.cutroom.selection;

import org.jspecify.annotations.Nullable;

/** Where speech may be cut: between words rather than within one. */
final class Pauses {

  private static final double REACH_SECONDS = 0.3;
  private static final double STEP = SoundTracks.LEVEL_SECONDS;

  /** A pause is at least this far below what is said around it. */
  private static final double DROP_DB = 12;

  private final @Nullable SoundTracks sound;

  Pauses(@Nullable SoundTracks sound) {
    this.sound = sound;
  }

  boolean speechAt(double seconds) {
    if (sound == null || sound.speech().size() == 0) {
      return false;
    }
    int window = (int) (Math.max(0, seconds) / Measurements.WINDOW_SECONDS);
    return sound.speech().at(Math.min(window, sound.speech().size() - 1)) > 110;
  }

  /** 1 where speech pauses or nobody speaks, falling to 0 in the middle of a loud syllable. */
  double fitness(double seconds) {
    if (sound == null || !speechAt(seconds)) {
      return 1;
    }
    return WindowScores.ramp(loudestAround(seconds) - levelAt(seconds), 3, DROP_DB);
  }

  /** The quietest time within ±0.3 s and the limits, where somebody speaks; else the same time. */
  double nearest(double seconds, double earliest, double latest) {
    if (!speechAt(seconds)) {
      return seconds;
    }
    double best = seconds;
    double quietest = levelAt(seconds) - 1; // a decibel is not worth moving for
    for (double t = seconds - REACH_SECONDS; t <= seconds + REACH_SECONDS; t += STEP) {
      if (t >= earliest && t <= latest && levelAt(t) < quietest) {
        quietest = levelAt(t);
        best = t;
      }
    }
    return best;
  }

  private double loudestAround(double seconds) {
    double loudest = SoundTracks.FLOOR_DB;
    for (double t = seconds - 0.5; t <= seconds + 0.5; t += STEP) {
      loudest = Math.max(loudest, levelAt(t));
    }
    return loudest;
  }

  /** The louder of the two steps that meet at a time: a cut touches both. */
  private double levelAt(double seconds) {
    return sound == null
        ? SoundTracks.FLOOR_DB
        : Math.max(sound.levelDb(seconds - STEP / 2), sound.levelDb(seconds + STEP / 2));
  }
}
