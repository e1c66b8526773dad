package dev.cutroom.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who draws which part of a text: the style's own font where it has the characters, else the first
 * of the fallback that has them, and a picture for emoji. What belongs to one character for a
 * reader (a letter with its marks, a flag, a family joined by joiners) is never divided between
 * two.
 */
final class FontRuns {

  private final String text;
  private final List<Typeface> chain;
  private final Map<Integer, Typeface> ofScript = new HashMap<>();
  private final List<FontRun> runs = new ArrayList<>();
  private @Nullable Typeface before;

  private FontRuns(String text, Typeface preferred) {
    this.text = text;
    this.chain = Fonts.chain(preferred, text);
    Map<Integer, List<Integer>> letters = new HashMap<>();
    text.codePoints()
        .filter(codePoint -> !isOfNoScript(codePoint))
        .forEach(
            codePoint ->
                letters
                    .computeIfAbsent(UScript.getScript(codePoint), script -> new ArrayList<>())
                    .add(codePoint));
    letters.forEach(
        (script, all) ->
            chain.stream()
                .filter(typeface -> all.stream().allMatch(typeface::has))
                .findFirst()
                .ifPresent(typeface -> ofScript.put(script, typeface)));
  }

  static List<FontRun> of(String text, Typeface preferred) {
    return new FontRuns(text, preferred).found();
  }

  private List<FontRun> found() {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      cluster(start, end);
      start = end;
    }
    return runs;
  }

  private void cluster(int start, int end) {
    String cluster = text.substring(start, end);
    Optional<Emoji> emoji = Emoji.of(cluster);
    if (emoji.isPresent()) {
      runs.add(new FontRun.Picture(start, end, emoji.get()));
      return;
    }
    Typeface typeface = typefaceFor(cluster);
    if (typeface != null) {
      letters(start, end, typeface);
      return;
    }
    // No one font has all of it: piece by piece, and so the piece that is missing has its name.
    for (int at = start; at < end; ) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      String piece = Character.toString(codePoint);
      Typeface one = typefaceFor(piece);
      Optional<Emoji> picture = one == null ? Emoji.anyOf(piece) : Emoji.of(piece);
      if (picture.isPresent()) {
        runs.add(new FontRun.Picture(at, next, picture.get()));
      } else if (one != null) {
        letters(at, next, one);
      } else {
        runs.add(new FontRun.Absent(at, next, codePoint));
      }
      at = next;
    }
  }

  private @Nullable Typeface typefaceFor(String cluster) {
    boolean anyScript = cluster.codePoints().allMatch(FontRuns::isOfNoScript);
    if (anyScript && before != null && hasAll(before, cluster)) {
      // Spaces and full stops look like the words that they follow.
      return before;
    }
    // One script, one font: many have π and μ for formulas, and no other Greek letter.
    Typeface usual = ofScript.get(UScript.getScript(cluster.codePointAt(0)));
    if (usual != null && hasAll(usual, cluster)) {
      return usual;
    }
    for (Typeface typeface : chain) {
      if (hasAll(typeface, cluster)) {
        return typeface;
      }
    }
    return null;
  }

  private void letters(int start, int end, Typeface typeface) {
    before = typeface;
    int last = runs.size() - 1;
    if (last >= 0
        && runs.get(last) instanceof FontRun.Letters letters
        && letters.typeface() == typeface
        && letters.end() == start) {
      runs.set(last, new FontRun.Letters(letters.start(), end, typeface));
    } else {
      runs.add(new FontRun.Letters(start, end, typeface));
    }
  }

  private static boolean hasAll(Typeface typeface, String cluster) {
    return cluster
        .codePoints()
        .allMatch(codePoint -> Fonts.isInvisible(codePoint) || typeface.has(codePoint));
  }

  private static boolean isOfNoScript(int codePoint) {
    int script = UScript.getScript(codePoint);
    return script == UScript.COMMON || script == UScript.INHERITED;
  }
}
