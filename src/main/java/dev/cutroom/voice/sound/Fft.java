package dev.cutroom.voice.sound;

/** The fast Fourier transform, in place, for lengths that are powers of two. */
final class Fft {
  private Fft() {}

  static void transform(double[] real, double[] imaginary) {
    int n = real.length;
    shuffle(real, imaginary);
    for (int size = 2; size <= n; size *= 2) {
      int half = size / 2;
      double turn = -2 * Math.PI / size;
      for (int k = 0; k < half; k++) {
        double cos = StrictMath.cos(turn * k);
        double sin = StrictMath.sin(turn * k);
        for (int a = k; a < n; a += size) {
          int b = a + half;
          double re = real[b] * cos - imaginary[b] * sin;
          double im = real[b] * sin + imaginary[b] * cos;
          real[b] = real[a] - re;
          imaginary[b] = imaginary[a] - im;
          real[a] += re;
          imaginary[a] += im;
        }
      }
    }
  }

  private static void shuffle(double[] real, double[] imaginary) {
    int n = real.length;
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        swap(real, i, j);
        swap(imaginary, i, j);
      }
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
