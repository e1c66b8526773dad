package dev.cutroom.text;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.Highlight;
import java.awt.Color;

/**
 * How captions look, with nothing left open.
 *
 * @param spokenScale how much larger the spoken word is, 1 for not
 * @see Styles#caption
 */
public record CaptionLook(
    LetterLook letters,
    Highlight highlight,
    Color highlightColour,
    double spokenScale,
    CaptionPosition position,
    Animation animation) {

  /** Of the letters on a box of the highlight colour: theirs, unless it could not be read there. */
  Color onHighlight() {
    if (contrast(letters.colour(), highlightColour) >= 2.5) {
      return letters.colour();
    }
    return contrast(Color.WHITE, highlightColour) >= contrast(Color.BLACK, highlightColour)
        ? Color.WHITE
        : new Color(0x14, 0x14, 0x14);
  }

  /** WCAG 2.2's contrast ratio, 1 to 21. */
  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
