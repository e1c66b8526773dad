package dev.cutroom.voice.vendor;

import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.Range;
import dev.cutroom.voice.words.Unit;
import dev.cutroom.voice.words.UnitFinder;
import java.util.ArrayList;
import java.util.List;

/** Times of characters as marks of the text that was sent. */
final class CharacterTimes {
  private CharacterTimes() {}

  /**
   * Usually the characters are the text's. Where the vendor read another one (numbers in words),
   * its words are looked for in ours.
   */
  static List<Mark> marks(
      String text, List<String> characters, List<Double> starts, List<Double> ends) {
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < characters.size(); i++) {
      String character = characters.get(i);
      if (!text.startsWith(character, at)) {
        return UnitFinder.find(text, words(characters, starts, ends));
      }
      if (!character.isBlank()) {
        Range range = new Range(at, at + character.length());
        marks.add(new Mark(range, starts.get(i), ends.get(i)));
      }
      at += character.length();
    }
    return marks;
  }

  private static List<Unit> words(List<String> characters, List<Double> starts, List<Double> ends) {
    List<Unit> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    double from = 0;
    double to = 0;
    for (int i = 0; i <= characters.size(); i++) {
      boolean blank = i == characters.size() || characters.get(i).isBlank();
      if (blank && word.length() > 0) {
        words.add(new Unit(word.toString(), from, to));
        word.setLength(0);
      } else if (!blank) {
        from = word.length() == 0 ? starts.get(i) : from;
        to = ends.get(i);
        word.append(characters.get(i));
      }
    }
    return words;
  }
}
