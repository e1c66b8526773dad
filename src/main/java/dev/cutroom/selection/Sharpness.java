package dev.cutroom.selection;

/**
 * How sharp a picture is, 0 (blurred) to 1, comparable between pictures of the same size.
 *
 * <p>After Crété et al., "The blur effect" (SPIE 2007): blurring a sharp picture takes away most of
 * the difference between neighbours, blurring a blurred one takes away little. Unlike the variance
 * of a Laplacian it does not reward a busy subject. The box filter needs no second picture, for the
 * difference of two neighbouring averages is the difference of the pixels at their far ends.
 */
final class Sharpness {

  /** Pixels to each side of the averaged one: 9 taps, as in the paper. */
  private static final int REACH = 4;

  /** Differences of this many grey levels and less are noise, not edges. */
  private static final int NOISE = 3;

  /** Too few edges to speak of, as a share of the pixels: an even wall is not sharp. */
  private static final double FEWEST_EDGES = 0.002;

  private Sharpness() {}

  static double of(GreyFrame frame) {
    byte[] p = frame.pixels();
    int width = frame.width();
    int height = frame.height();
    return (along(p, width, height, 1, width) + along(p, height, width, width, 1)) / 2;
  }

  /** Compares neighbours {@code step} apart along lines that lie {@code lineStep} apart. */
  private static double along(byte[] p, int length, int lines, int step, int lineStep) {
    long edges = 0;
    long lost = 0;
    int counted = 0;
    for (int line = 0; line < lines; line++) {
      int base = line * lineStep;
      for (int i = REACH + 1; i < length - REACH; i++) {
        int at = base + i * step;
        int difference = Math.abs((p[at] & 0xFF) - (p[at - step] & 0xFF));
        if (difference > NOISE) {
          int far = (p[at + REACH * step] & 0xFF) - (p[at - (REACH + 1) * step] & 0xFF);
          edges += difference;
          lost += Math.max(0, difference - Math.abs(far) / (2 * REACH + 1));
          counted++;
        }
      }
    }
    return counted < FEWEST_EDGES * length * lines ? 0 : (double) lost / edges;
  }
}
