package dev.cutroom.plan;

/**
 * What of the frame a platform's own buttons and texts cover, as fractions of its sides; captions
 * stay clear of it.
 */
public record Margins(double left, double top, double right, double bottom) {

  public static final Margins NONE = new Margins(0, 0, 0, 0);

  public Margins {
    if (left < 0 || top < 0 || right < 0 || bottom < 0 || left + right >= 1 || top + bottom >= 1) {
      throw new IllegalArgumentException("margins must leave a part of the frame");
    }
  }
}
