package dev.cutroom.edit;

/** Where a sound is mixed; a bus is turned down and up as a whole. */
public enum Bus implements Named {
  /** What is spoken. */
  VOICE,
  /** What plays underneath; sounds on it repeat until they are to end. */
  MUSIC,
  /** Effects that happen at a moment. */
  SFX
}
