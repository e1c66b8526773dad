package dev.cutroom.edit;

/** How letters are written, whatever the text says. */
public enum TextCase implements Named {
  /** As the text says. */
  NONE,
  /** All as capitals. */
  UPPER,
  /** All as small letters. */
  LOWER
}
