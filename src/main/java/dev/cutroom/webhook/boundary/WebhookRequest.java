package dev.cutroom.webhook.boundary;

import dev.cutroom.webhook.entity.EventType;
import dev.cutroom.webhook.entity.WebhookFacts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a webhook; only the address is needed.
 *
 * @param events what it is told of; absent or null: everything
 */
public record WebhookRequest(
    @NotBlank @Size(max = 2000) String url,
    @Nullable @Size(min = 1, max = 50) List<@NotNull EventType> events,
    @Nullable @Size(max = 500) String description,
    @Nullable Boolean enabled) {

  static WebhookRequest of(WebhookFacts facts) {
    return new WebhookRequest(facts.url(), facts.events(), facts.description(), facts.enabled());
  }

  WebhookFacts facts() {
    return new WebhookFacts(
        url.strip(),
        Objects.requireNonNullElse(description, ""),
        events == null ? null : events.stream().distinct().toList(),
        Objects.requireNonNullElse(enabled, true));
  }
}
