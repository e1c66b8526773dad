package dev.cutroom.generation.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who goes first while work waits. */
public enum Priority {
  /** Nobody sits and waits for it. */
  BATCH(0),
  /** Somebody sits and waits for it. */
  INTERACTIVE(10);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** As in the database: the higher, the earlier. */
  public int rank() {
    return rank;
  }

  public static Priority of(int rank) {
    return rank >= INTERACTIVE.rank ? INTERACTIVE : BATCH;
  }

  /** As in JSON. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
