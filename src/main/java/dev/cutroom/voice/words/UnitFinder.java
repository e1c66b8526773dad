package dev.cutroom.voice.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where in a text the units stand that a voice read, one behind the other. A unit that is not
 * found nearby is left out: its word then gets its time from its neighbours.
 */
public final class UnitFinder {
  /** How far ahead a unit is looked for when it is not the very next thing. */
  private static final int WINDOW = 40;

  private UnitFinder() {}

  public static List<Mark> find(String text, List<Unit> units) {
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (Unit unit : units) {
      int found = find(text, at, unit.text());
      if (found >= 0) {
        at = found + unit.text().length();
        marks.add(new Mark(new Range(found, at), unit.fromSeconds(), unit.toSeconds()));
      }
    }
    return marks;
  }

  private static int find(String text, int from, String unit) {
    if (unit.isEmpty()) {
      return -1;
    }
    int last = Math.min(from + WINDOW, text.length() - unit.length());
    for (int at = from; at <= last; at++) {
      if (text.regionMatches(true, at, unit, 0, unit.length()) && beginsAWord(text, at, from)) {
        return at;
      }
    }
    return -1;
  }

  /** Behind the unit before, or behind anything but a letter or digit. */
  private static boolean beginsAWord(String text, int at, int from) {
    return at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
