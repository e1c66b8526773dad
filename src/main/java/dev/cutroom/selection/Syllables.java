package dev.cutroom.selection;

/**
 * How strongly an envelope swings at the rate of syllables, 2–8 Hz. Speech does so more than
 * anything else (Houtgast and Steeneken 1985; Scheirer and Slaney 1997 tell speech from music by
 * it).
 */
final class Syllables {

  /** Values of the envelope for each second. */
  static final int RATE = 100;

  private static final double[] HERTZ = {2, 3, 4, 5, 6, 7, 8};

  private Syllables() {}

  /**
   * Swing at the syllables' rate relative to the mean level: about 0.1 for a steady sound, 0.5 and
   * more for speech.
   */
  static double depth(double[] envelope, int from, int to) {
    double mean = 0;
    for (int i = from; i < to; i++) {
      mean += envelope[i] / (to - from);
    }
    if (mean < 1e-5) {
      return 0;
    }
    double power = 0;
    for (double hertz : HERTZ) {
      power += power(envelope, from, to, mean, hertz);
    }
    return Math.sqrt(power) / mean;
  }

  private static double power(double[] envelope, int from, int to, double mean, double hertz) {
    double re = 0;
    double im = 0;
    for (int i = from; i < to; i++) {
      double angle = 2 * Math.PI * hertz * (i - from) / RATE;
      double hann = 1 - Math.cos(2 * Math.PI * (i - from + 0.5) / (to - from));
      re += hann * (envelope[i] - mean) * Math.cos(angle);
      im += hann * (envelope[i] - mean) * Math.sin(angle);
    }
    return 2 * (re * re + im * im) / ((double) (to - from) * (to - from));
  }
}
