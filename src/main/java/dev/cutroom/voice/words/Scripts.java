package dev.cutroom.voice.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the script of a text tells about its language. */
public final class Scripts {
  /** They are written without blanks between words. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** The language that is most written in a script; of Latin ones nothing can be told. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.CYRILLIC, "ru"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HAN, "cmn"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"));

  private Scripts() {}

  static boolean unspaced(int codePoint) {
    return UNSPACED.contains(UnicodeScript.of(codePoint));
  }

  /** Whether anything in {@code text} can be pronounced. */
  public static boolean speakable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * The language that most letters of a script other than Latin point to, if they are a third of
   * all: names and brands are written in Latin everywhere. Empty for Latin script and for digits
   * alone. Kana among Han letters makes Japanese.
   */
  public static Optional<String> language(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    letters.remove(UnicodeScript.LATIN);
    int others = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (others * 3 < all) {
      return Optional.empty();
    }
    if (letters.containsKey(UnicodeScript.HAN) && letters.containsKey(UnicodeScript.HIRAGANA)) {
      return Optional.of("ja");
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(most -> Optional.ofNullable(LANGUAGES.get(most.getKey())));
  }
}
