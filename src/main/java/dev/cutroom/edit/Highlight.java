package dev.cutroom.edit;

/** How the word that is being spoken stands out in its cue. */
public enum Highlight implements Named {
  /** Not at all. */
  NONE,
  /** Its letters have the highlight colour. */
  COLOUR,
  /** A box of the highlight colour lies behind it. */
  BOX,
  /** The highlight colour runs through it while it is spoken, as in karaoke. */
  FILL
}
