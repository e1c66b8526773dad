package dev.cutroom.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bundled set of open fonts: some that styles are designed with, and those that are asked in
 * turn for a character that a style's own font has not. Safe for concurrent use; a font's file is
 * opened when it is first needed.
 */
public final class Fonts {

  /** What a style is set in when it names no font. */
  static final String DEFAULT = "Montserrat";

  private static final Map<String, Typeface> FAMILIES = new LinkedHashMap<>();
  private static final List<Typeface> FALLBACK = new ArrayList<>();
  private static final String FILES;

  static {
    var hashes = new StringBuilder();
    for (String line : Bundle.lines("fonts.tsv")) {
      String[] cells = line.split("\t", -1);
      var typeface = new Typeface(cells[0], cells[2]);
      FAMILIES.put(cells[0], typeface);
      if (cells[1].equals("fallback")) {
        FALLBACK.add(typeface);
      }
      hashes.append(cells[3]);
    }
    hashes.append(Emoji.version());
    FILES = hashes.toString();
  }

  private Fonts() {}

  /** The names that a style may give as its font. */
  public static List<String> families() {
    return List.copyOf(FAMILIES.keySet());
  }

  /**
   * Changes whenever the same text could come out as other pixels, for hashes: with the fonts, the
   * emoji, and the shaping and drawing of the Java runtime, whose libraries may be the system's.
   */
  public static String version() {
    return Version.TEXT;
  }

  /** Computed when it is first asked for: it draws. */
  private static final class Version {
    private static final String TEXT =
        Hashes.sha256(FILES + Runtime.version().feature() + Probe.pixels()).substring(0, 32);
  }

  /** What of a text no font has, each once, by code point; empty for a text that can be drawn. */
  public static List<MissingCharacter> missing(String text) {
    var missing = new TreeMap<Integer, MissingCharacter>();
    for (FontRun run : FontRuns.of(text, family(DEFAULT).orElseThrow())) {
      if (run instanceof FontRun.Absent absent) {
        missing.put(absent.codePoint(), MissingCharacter.of(absent.codePoint()));
      }
    }
    return List.copyOf(missing.values());
  }

  static Optional<Typeface> family(String name) {
    return Optional.ofNullable(FAMILIES.get(name));
  }

  /** Who is asked, in this order, for a text whose style prefers a font. */
  static List<Typeface> chain(Typeface preferred, String text) {
    var chain = new LinkedHashSet<Typeface>();
    chain.add(preferred);
    // Of the Han characters each language has its own shapes: the letters around them tell which.
    hanFamily(text).ifPresent(chain::add);
    chain.addAll(FALLBACK);
    // Last, so that what one of all the fonts has is never missing.
    chain.addAll(FAMILIES.values());
    return List.copyOf(chain);
  }

  /** Empty where no letter of another script is about: the order of the fallback decides. */
  private static Optional<Typeface> hanFamily(String text) {
    boolean kana = false;
    boolean hangul = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int script = UScript.getScript(text.codePointAt(at));
      kana |= script == UScript.HIRAGANA || script == UScript.KATAKANA;
      hangul |= script == UScript.HANGUL;
    }
    if (kana) {
      return family("Noto Sans JP");
    }
    return hangul ? family("Noto Sans KR") : Optional.empty();
  }

  /**
   * Joiners, selectors, marks of direction: they steer what is drawn and are not drawn themselves.
   */
  static boolean isInvisible(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || UCharacter.hasBinaryProperty(codePoint, UProperty.WHITE_SPACE)
        || UCharacter.getType(codePoint) == Character.FORMAT;
  }
}
