package dev.cutroom.edit;

/** How one picture becomes another, or comes and goes. */
public enum TransitionName implements Named {
  /** Of a video clip: out of black or into it. Of an overlay clip: out of nothing or into it. */
  FADE,
  /** Out of one colour or into it. */
  DIP,
  /** The picture before shines through less and less. */
  CROSS_FADE,
  /** An edge that moves left uncovers the picture. */
  WIPE_LEFT,
  WIPE_RIGHT,
  WIPE_UP,
  WIPE_DOWN,
  /** The picture comes in moving left and pushes the one before it out. */
  SLIDE_LEFT,
  SLIDE_RIGHT,
  SLIDE_UP,
  SLIDE_DOWN;

  /**
   * Whether it shows two clips at once. Then it is said of the later one's {@code in}, and the two
   * overlap by exactly its duration.
   */
  public boolean crosses() {
    return this != FADE && this != DIP;
  }
}
