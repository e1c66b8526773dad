package dev.cutroom.quality;

import java.awt.Graphics2D;
import java.util.Locale;
import java.util.Map;

/** Writes times in figures of its own, since a server may have no fonts at all. */
final class TimeLabel {

  static final int HEIGHT = 7;

  private static final int ADVANCE = 6;

  /** Five by seven; the highest of five bits is the leftmost pixel. */
  private static final Map<Character, int[]> FIGURES =
      Map.ofEntries(
          Map.entry('0', new int[] {14, 17, 19, 21, 25, 17, 14}),
          Map.entry('1', new int[] {4, 12, 4, 4, 4, 4, 14}),
          Map.entry('2', new int[] {14, 17, 1, 2, 4, 8, 31}),
          Map.entry('3', new int[] {31, 2, 4, 2, 1, 17, 14}),
          Map.entry('4', new int[] {2, 6, 10, 18, 31, 2, 2}),
          Map.entry('5', new int[] {31, 16, 30, 1, 1, 17, 14}),
          Map.entry('6', new int[] {6, 8, 16, 30, 17, 17, 14}),
          Map.entry('7', new int[] {31, 1, 2, 4, 8, 8, 8}),
          Map.entry('8', new int[] {14, 17, 17, 14, 17, 17, 14}),
          Map.entry('9', new int[] {14, 17, 17, 15, 1, 2, 12}),
          Map.entry(':', new int[] {0, 4, 4, 0, 4, 4, 0}),
          Map.entry('.', new int[] {0, 0, 0, 0, 0, 4, 4}));

  private TimeLabel() {}

  /** Minutes, seconds and tenths, in the colour at hand. */
  static void draw(Graphics2D graphics, double seconds, int x, int y, int scale) {
    long tenths = Math.round(seconds * 10);
    String text =
        String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    for (int i = 0; i < text.length(); i++) {
      int[] rows = FIGURES.getOrDefault(text.charAt(i), new int[HEIGHT]);
      for (int row = 0; row < HEIGHT; row++) {
        for (int column = 0; column < 5; column++) {
          if ((rows[row] >> (4 - column) & 1) == 1) {
            graphics.fillRect(x + (i * ADVANCE + column) * scale, y + row * scale, scale, scale);
          }
        }
      }
    }
  }
}
