package dev.cutroom.generation.control;

import java.util.Locale;

/** A change of a generation's state, as its log and its observers call it. */
public enum Move {
  /** Accepted, or retried by hand. */
  QUEUED,
  /** An attempt has begun. */
  STARTED,
  /** An attempt has taken over from one that died. */
  RESUMED,
  /** An attempt gave its unfinished work back. */
  HANDED_BACK,
  /** An attempt failed on something that passes; another one follows by itself. */
  TRYING_AGAIN,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** As in the log. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
