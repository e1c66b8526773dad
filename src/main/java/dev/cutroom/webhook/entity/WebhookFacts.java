package dev.cutroom.webhook.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a webhook.
 *
 * @param events what it is told of; null: everything, also what is yet to come
 */
public record WebhookFacts(
    String url, String description, @Nullable List<EventType> events, boolean enabled) {
  public WebhookFacts {
    events = events == null ? null : List.copyOf(events);
  }
}
