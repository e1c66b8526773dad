package dev.cutroom.voice.sound;

/**
 * Changes the sampling rate by a windowed sinc, which keeps speech free of audible aliases. The
 * same input gives the same samples everywhere: only sums and products, and {@link StrictMath}.
 */
public final class Resampler {
  /** On each side, of the lower of both rates. */
  private static final int LOBES = 16;

  private Resampler() {}

  public static Pcm to(int rate, Pcm sound) {
    if (rate == sound.rate()) {
      return sound;
    }
    int divisor = gcd(rate, sound.rate());
    int phases = rate / divisor;
    int step = sound.rate() / divisor;
    double cutoff = Math.min(1, (double) rate / sound.rate());
    int reach = (int) Math.ceil(LOBES / cutoff);
    double[][] kernels = new double[phases][];
    int length = Math.toIntExact((long) sound.length() * phases / step);
    short[] out = new short[length];
    for (int i = 0; i < length; i++) {
      long position = (long) i * step;
      int centre = (int) (position / phases);
      int phase = (int) (position % phases);
      if (kernels[phase] == null) {
        kernels[phase] = kernel((double) phase / phases, cutoff, reach);
      }
      out[i] = sum(sound, centre - reach + 1, kernels[phase]);
    }
    return new Pcm(rate, out);
  }

  private static short sum(Pcm sound, int from, double[] kernel) {
    double sum = 0;
    int first = Math.max(0, -from);
    int last = Math.min(kernel.length, sound.length() - from);
    for (int k = first; k < last; k++) {
      sum += kernel[k] * sound.at(from + k);
    }
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
  }

  private static double[] kernel(double fraction, double cutoff, int reach) {
    double[] kernel = new double[2 * reach];
    double total = 0;
    for (int k = 0; k < kernel.length; k++) {
      double x = k - reach + 1 - fraction;
      double window = 0.5 + 0.5 * StrictMath.cos(Math.PI * x / reach);
      double angle = Math.PI * x * cutoff;
      kernel[k] = (angle == 0 ? 1 : StrictMath.sin(angle) / angle) * window;
      total += kernel[k];
    }
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] /= total;
    }
    return kernel;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
