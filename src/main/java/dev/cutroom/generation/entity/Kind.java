package dev.cutroom.generation.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a generation makes. */
public enum Kind {
  /** The best moments of the sources, cut into variants that differ. */
  CLIPS,
  /** Chosen segments, assembled. */
  SEGMENTS,
  /** One clip, finished: captions, voice, music, whatever its Edit says. */
  RENDER;

  /** As in JSON and in the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
