package dev.cutroom.selection;

/**
 * Judges from simple measures whether somebody speaks: loud enough, in the voice's band, partly
 * voiced, and swinging at the rate of syllables with short pauses. A heuristic without a model: it
 * tells speech from noise, machines and most music; singing passes for speech.
 */
final class SpeechLikeness {

  /** Speech is judged over a stretch: a single vowel says nothing. */
  private static final double CONTEXT_SECONDS = 1.5;

  private static final double STEP_SECONDS = SoundTracks.LEVEL_SECONDS;
  private static final double VOICED = 0.6;

  private final double[] levels;
  private final double[] bandShares;
  private final double[] voicing;
  private final double[] envelope;

  SpeechLikeness(double[] levels, double[] bandShares, double[] voicing, double[] envelope) {
    this.levels = levels;
    this.bandShares = bandShares;
    this.voicing = voicing;
    this.envelope = envelope;
  }

  /** 0 to 1 for the surroundings of a time; 0 outside the sound. */
  double around(double seconds) {
    int from = Math.max(0, (int) ((seconds - CONTEXT_SECONDS / 2) / STEP_SECONDS));
    int to = Math.min(levels.length, (int) ((seconds + CONTEXT_SECONDS / 2) / STEP_SECONDS));
    if (to - from < 6 || loudest(from, to) < -50) {
      return 0;
    }
    int perStep = (int) Math.round(Syllables.RATE * STEP_SECONDS);
    double depth =
        Syllables.depth(envelope, from * perStep, Math.min(envelope.length, to * perStep));
    return between(depth, 0.2, 0.5)
        * between(voicedShare(from, to), 0.15, 0.4)
        * between(meanBandShare(from, to), 0.2, 0.45)
        * between(pauseShare(from, to), 0.0, 0.12);
  }

  private double loudest(int from, int to) {
    double loudest = SoundTracks.FLOOR_DB;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, levels[i]);
    }
    return loudest;
  }

  private double voicedShare(int from, int to) {
    int voiced = 0;
    for (int i = from; i < to; i++) {
      voiced += voicing[i] > VOICED ? 1 : 0;
    }
    return (double) voiced / (to - from);
  }

  private double meanBandShare(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += bandShares[i];
    }
    return sum / (to - from);
  }

  /** Share of the steps that are well below the loudest: stops, consonants, breaths. */
  private double pauseShare(int from, int to) {
    double limit = loudest(from, to) - 15;
    int quiet = 0;
    for (int i = from; i < to; i++) {
      quiet += levels[i] < limit ? 1 : 0;
    }
    return (double) quiet / (to - from);
  }

  private static double between(double value, double none, double full) {
    return Math.max(0, Math.min(1, (value - none) / (full - none)));
  }
}
