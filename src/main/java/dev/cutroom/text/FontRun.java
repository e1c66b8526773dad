package dev.cutroom.text;

/** A stretch of a text that is drawn from one font, or one emoji, or a character without a font. */
sealed interface FontRun {

  /** Index of its first char in the text. */
  int start();

  /** Index after its last char. */
  int end();

  /** Drawn as letters. */
  record Letters(int start, int end, Typeface typeface) implements FontRun {}

  /** Drawn as one picture. */
  record Picture(int start, int end, Emoji emoji) implements FontRun {}

  /** Not drawable. */
  record Absent(int start, int end, int codePoint) implements FontRun {}
}
