package dev.cutroom.generation.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a generation stands. The last three never change, but for a retry by hand. */
public enum State {
  QUEUED,
  GENERATING,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** As in JSON and in the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static State of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
