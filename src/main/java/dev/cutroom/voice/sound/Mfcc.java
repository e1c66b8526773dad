package dev.cutroom.voice.sound;

import java.util.Arrays;

/**
 * What a frame of speech sounds like, without who says it and how loud: mel cepstra and how they
 * change, each normalised over the whole. At 16 kHz, one frame of 25 ms every 10 ms.
 */
final class Mfcc {
  static final int RATE = 16_000;
  static final int HOP = 160;

  private static final int WINDOW = 400;
  private static final int FFT = 512;
  private static final int BANDS = 26;
  private static final int COEFFICIENTS = 12;
  private static final double PRE_EMPHASIS = 0.97;
  private static final double HIGHEST_HZ = 7_600;
  private static final double LOWEST_HZ = 80;

  /** How far to each side the change of a coefficient is measured. */
  private static final int DELTA_REACH = 2;

  /** How unlike a pause is to speech: about twice as much as two unlike sounds. */
  private static final float PAUSE = 10;

  private static final double[][] FILTERS = filters();
  private static final double[][] COSINES = cosines();
  private static final double[] HAMMING = hamming();

  private Mfcc() {}

  /** One vector for each of {@code frames} of {@code sound}; the last element tells pauses. */
  static float[][] of(Pcm sound, Frames frames) {
    double[][] cepstra = new double[frames.length()][];
    double[] real = new double[FFT];
    double[] imaginary = new double[FFT];
    for (int i = 0; i < frames.length(); i++) {
      cepstra[i] = cepstrum(sound, frames.at()[i] * HOP, real, imaginary);
    }
    return normalised(withDeltas(cepstra), frames.pause());
  }

  private static double[] cepstrum(Pcm sound, int start, double[] real, double[] imaginary) {
    Arrays.fill(real, 0);
    Arrays.fill(imaginary, 0);
    // Centred on the frame.
    int from = start + HOP / 2 - WINDOW / 2;
    for (int k = 0; k < WINDOW; k++) {
      real[k] = (sample(sound, from + k) - PRE_EMPHASIS * sample(sound, from + k - 1)) * HAMMING[k];
    }
    Fft.transform(real, imaginary);
    double[] logs = new double[BANDS];
    for (int band = 0; band < BANDS; band++) {
      double energy = 0;
      double[] filter = FILTERS[band];
      for (int bin = 0; bin < filter.length; bin++) {
        if (filter[bin] > 0) {
          energy += filter[bin] * (real[bin] * real[bin] + imaginary[bin] * imaginary[bin]);
        }
      }
      logs[band] = StrictMath.log(energy + 1);
    }
    double[] cepstrum = new double[COEFFICIENTS];
    for (int c = 0; c < COEFFICIENTS; c++) {
      for (int band = 0; band < BANDS; band++) {
        cepstrum[c] += COSINES[c][band] * logs[band];
      }
    }
    return cepstrum;
  }

  private static double sample(Pcm sound, int index) {
    return index >= 0 && index < sound.length() ? sound.at(index) : 0;
  }

  private static double[][] withDeltas(double[][] cepstra) {
    double[][] all = new double[cepstra.length][2 * COEFFICIENTS];
    for (int i = 0; i < cepstra.length; i++) {
      double[] before = cepstra[Math.max(0, i - DELTA_REACH)];
      double[] after = cepstra[Math.min(cepstra.length - 1, i + DELTA_REACH)];
      for (int c = 0; c < COEFFICIENTS; c++) {
        all[i][c] = cepstra[i][c];
        all[i][COEFFICIENTS + c] = after[c] - before[c];
      }
    }
    return all;
  }

  /** By what speech alone is like. */
  private static float[][] normalised(double[][] vectors, boolean[] pause) {
    float[][] normalised = new float[vectors.length][2 * COEFFICIENTS + 1];
    for (int c = 0; c < 2 * COEFFICIENTS; c++) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (int i = 0; i < vectors.length; i++) {
        if (!pause[i]) {
          sum += vectors[i][c];
          squares += vectors[i][c] * vectors[i][c];
          count++;
        }
      }
      double mean = sum / count;
      double spread = Math.sqrt(Math.max(1e-9, squares / count - mean * mean));
      for (int i = 0; i < vectors.length; i++) {
        normalised[i][c] = pause[i] ? 0 : (float) ((vectors[i][c] - mean) / spread);
      }
    }
    for (int i = 0; i < vectors.length; i++) {
      normalised[i][2 * COEFFICIENTS] = pause[i] ? PAUSE : 0;
    }
    return normalised;
  }

  private static double[][] filters() {
    double[] edges = new double[BANDS + 2];
    double low = mel(LOWEST_HZ);
    double step = (mel(HIGHEST_HZ) - low) / (BANDS + 1);
    for (int i = 0; i < edges.length; i++) {
      edges[i] = hertz(low + i * step) * FFT / RATE;
    }
    double[][] filters = new double[BANDS][FFT / 2];
    for (int band = 0; band < BANDS; band++) {
      for (int bin = 0; bin < FFT / 2; bin++) {
        double rising = (bin - edges[band]) / (edges[band + 1] - edges[band]);
        double falling = (edges[band + 2] - bin) / (edges[band + 2] - edges[band + 1]);
        filters[band][bin] = Math.max(0, Math.min(rising, falling));
      }
    }
    return filters;
  }

  private static double mel(double hertz) {
    return 1127 * StrictMath.log(1 + hertz / 700);
  }

  private static double hertz(double mel) {
    return 700 * (StrictMath.exp(mel / 1127) - 1);
  }

  /** From the second on: the first is the loudness. */
  private static double[][] cosines() {
    double[][] cosines = new double[COEFFICIENTS][BANDS];
    for (int c = 0; c < COEFFICIENTS; c++) {
      for (int band = 0; band < BANDS; band++) {
        cosines[c][band] = StrictMath.cos(Math.PI * (c + 1) * (band + 0.5) / BANDS);
      }
    }
    return cosines;
  }

  private static double[] hamming() {
    double[] window = new double[WINDOW];
    for (int k = 0; k < WINDOW; k++) {
      window[k] = 0.54 - 0.46 * StrictMath.cos(2 * Math.PI * k / (WINDOW - 1));
    }
    return window;
  }
}
