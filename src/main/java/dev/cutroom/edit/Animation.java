package dev.cutroom.edit;

/** How a cue comes on screen. */
public enum Animation implements Named {
  NONE,
  /** Grows a little past its size and settles. */
  POP,
  /** Becomes opaque. */
  FADE,
  /** Comes up from below. */
  SLIDE
}
