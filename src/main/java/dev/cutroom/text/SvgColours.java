package dev.cutroom.text;

import java.awt.Color;
import java.util.Map;

/** The ways in which the bundled pictures say a colour. */
final class SvgColours {

  private static final Map<String, Integer> NAMED =
      Map.of(
          "black", 0x000000,
          "white", 0xFFFFFF,
          "gold", 0xFFD700,
          "gray", 0x808080,
          "green", 0x008000,
          "orange", 0xFFA500,
          "red", 0xFF0000,
          "silver", 0xC0C0C0);

  private SvgColours() {}

  static Color parse(String text, double opacity) {
    if (text.startsWith("rgba(")) {
      String[] parts = text.substring(5, text.length() - 1).split(",", -1);
      return colour(
          Integer.parseInt(parts[0].strip()),
          Integer.parseInt(parts[1].strip()),
          Integer.parseInt(parts[2].strip()),
          opacity * Double.parseDouble(parts[3].strip()));
    }
    int rgb = text.startsWith("#") ? hexadecimal(text.substring(1)) : named(text);
    return colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, opacity);
  }

  private static Color colour(int red, int green, int blue, double opacity) {
    return new Color(red, green, blue, (int) Math.round(255 * Math.min(1, Math.max(0, opacity))));
  }

  private static int hexadecimal(String digits) {
    if (digits.length() == 6) {
      return Integer.parseInt(digits, 16);
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value << 8 | 17 * Character.digit(digits.charAt(i), 16);
    }
    return value;
  }

  private static int named(String name) {
    Integer rgb = NAMED.get(name);
    if (rgb == null) {
      throw new IllegalArgumentException("Unknown colour " + name + " in an emoji");
    }
    return rgb;
  }
}
