package dev.cutroom.text;

import java.awt.Color;

/**
 * A rounded box behind each line.
 *
 * @param colour with its opacity
 * @param padX left and right of the letters, as a fraction of the em
 * @param padY above and below, as a fraction of the em
 * @param radius of its corners, as a fraction of the em
 */
public record Box(Color colour, double padX, double padY, double radius) {

  static Box of(Color colour) {
    return new Box(colour, 0.32, 0.18, 0.26);
  }
}
