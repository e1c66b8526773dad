package dev.cutroom.text;

import java.awt.Color;

/**
 * What lies under letters: a shadow, or, without an offset and in a bright colour, a glow. Lengths
 * are pixels of a frame whose shorter side is 1080.
 *
 * @param colour with its opacity
 * @param down how far below the letters
 * @param blur how far it spreads, 0 for a hard edge
 * @param strength how often it is laid on, 1 or more
 */
public record Shadow(Color colour, double down, double blur, int strength) {}
