package dev.cutroom.preset;

/** The contrast of two colours after WCAG 2.2: 1 (none) to 21 (black on white). */
public final class Contrast {

  private static final double FLARE = 0.05;

  private Contrast() {}

  /**
   * @throws IllegalArgumentException one of them is not {@code #RRGGBB}
   */
  static double of(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + FLARE) / (Math.min(a, b) + FLARE);
  }

  /**
   * The relative luminance, 0 (black) to 1 (white).
   *
   * @throws IllegalArgumentException it is not {@code #RRGGBB}
   */
  public static double luminance(String colour) {
    if (!colour.matches("#[0-9A-Fa-f]{6}")) {
      throw new IllegalArgumentException("not a colour: " + colour);
    }
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
