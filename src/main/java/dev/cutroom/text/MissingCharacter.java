package dev.cutroom.text;

/**
 * A character that no bundled font can draw.
 *
 * @param codePoint its Unicode code point
 * @param name its name in Unicode, {@code RUNIC LETTER FEHU FEOH FE F}
 */
public record MissingCharacter(int codePoint, String name) {

  static MissingCharacter of(int codePoint) {
    String name = Character.getName(codePoint);
    return new MissingCharacter(codePoint, name == null ? "not in Unicode" : name);
  }

  @Override
  public String toString() {
    return "U+%04X %s".formatted(codePoint, name);
  }
}
