package dev.cutroom.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A picture that stands in a text: Java2D draws no colour fonts, therefore emoji are vector
 * pictures that are found by their code points, joined sequences, skin tones, keycaps and flags
 * included.
 *
 * @param codePoints in hexadecimal, joined by hyphens, without variation selectors
 */
record Emoji(
    String codePoints,
    long offset,
    int length,
    double left,
    double top,
    double width,
    double height) {

  private static final int TEXT_SELECTOR = 0xFE0E;
  private static final int PICTURE_SELECTOR = 0xFE0F;

  /** Miscellaneous Symbols and Dingbats. */
  private static final int FIRST_SYMBOL = 0x2600;

  private static final int LAST_SYMBOL = 0x27BF;

  /** From here on, planes of Unicode hold pictures. */
  private static final int FIRST_PICTOGRAPH = 0x1F000;

  private static final Map<String, Emoji> ALL = new HashMap<>();
  private static final String VERSION;

  static {
    List<String> lines = Bundle.lines("emoji.tsv");
    VERSION = lines.get(0).split("\t", -1)[1];
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      ALL.put(
          cells[0],
          new Emoji(
              cells[0],
              Long.parseLong(cells[1]),
              Integer.parseInt(cells[2]),
              Double.parseDouble(cells[3]),
              Double.parseDouble(cells[4]),
              Double.parseDouble(cells[5]),
              Double.parseDouble(cells[6])));
    }
  }

  static String version() {
    return VERSION;
  }

  static Collection<Emoji> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The picture for what a reader takes for one character. Signs that are text unless a selector
   * says otherwise stay text (©, ™, ↔), but for those of the blocks that are pictures by nature:
   * nobody types ❤ into a caption and wants it black.
   */
  static Optional<Emoji> of(String cluster) {
    int first = cluster.codePointAt(0);
    boolean single = cluster.length() == Character.charCount(first);
    boolean plain = single && !isPicture(first);
    return plain || cluster.indexOf(TEXT_SELECTOR) >= 0 ? Optional.empty() : anyOf(cluster);
  }

  /** Even where it should be text: a picture is better than nothing. */
  static Optional<Emoji> anyOf(String cluster) {
    return Optional.ofNullable(ALL.get(key(cluster)));
  }

  private static boolean isPicture(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION)
        || (codePoint >= FIRST_SYMBOL && codePoint <= LAST_SYMBOL)
        || codePoint >= FIRST_PICTOGRAPH;
  }

  private static String key(String cluster) {
    return cluster
        .codePoints()
        .filter(codePoint -> codePoint != PICTURE_SELECTOR && codePoint != TEXT_SELECTOR)
        .mapToObj("%04x"::formatted)
        .collect(Collectors.joining("-"));
  }

  /** Flags are rectangles up to their edges: a little rounded, they sit with the other emoji. */
  @Nullable Shape frame() {
    return width > height
        ? new RoundRectangle2D.Double(left, top, width, height, 0.14 * width, 0.14 * width)
        : null;
  }

  /** Its drawing instructions, a small and known part of SVG. */
  String svg() {
    var bytes = new byte[length];
    try (var file = new RandomAccessFile(Bundle.file("emoji.svgs").toFile(), "r")) {
      file.seek(offset);
      file.readFully(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
