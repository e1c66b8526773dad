package dev.cutroom.webhook.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an endpoint can be told of. */
public enum EventType {
  GENERATION_QUEUED,
  /** Once for each attempt that was not cut short. */
  GENERATION_STARTED,
  GENERATION_COMPLETED,
  GENERATION_FAILED,
  GENERATION_CANCELLED,
  CLIP_CREATED;

  /** As in JSON and in the database, for example {@code generation.queued}. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
