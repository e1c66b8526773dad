package dev.cutroom.history;

/**
 * One move in a history. Its numbers choose among what there is, the newest first, so that a
 * shorter history still means something.
 *
 * @param which project, generation or claim
 * @param execution by which of the executions it is claimed
 * @param amount of whatever the verb takes an amount of
 */
record Deed(Verb verb, int which, int execution, int amount) {
  /** What somebody or some worker does. */
  enum Verb {
    START,
    CANCEL,
    RETRY,
    CLAIM,
    BEAT,
    KEEP_STEP,
    COMPLETE,
    FAIL,
    TRY_AGAIN,
    HAND_BACK,
    CANCELLED;

    /** Whether an attempt does it, by its claim. */
    boolean byClaim() {
      return compareTo(BEAT) >= 0;
    }

    /** Whether a cancel that came before refuses it. */
    boolean yieldsToACancel() {
      return this == COMPLETE || this == FAIL || this == TRY_AGAIN || this == HAND_BACK;
    }
  }
}
