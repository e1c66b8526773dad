package dev.cutroom.webhook.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.webhook.control.Webhooks;
import dev.cutroom.webhook.entity.EventType;
import dev.cutroom.webhook.entity.Webhook;
import dev.cutroom.webhook.entity.WebhookFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as callers see it; {@code secret} only in the answer that makes it.
 *
 * @param events null: everything
 * @param disabledReason why the application disabled it; null when a person did
 * @param previousSecretUntil until when the secret before the last rotation signs, too
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WebhookView(
    UUID id,
    String url,
    String description,
    @Nullable List<EventType> events,
    boolean enabled,
    @Nullable Instant disabledAt,
    @Nullable String disabledReason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
    @Nullable Instant previousSecretUntil,
    Instant createdAt,
    Instant updatedAt) {

  /** With the secret, which is shown this once. */
  static Representation of(Webhooks.Issued issued) {
    Webhook webhook = issued.webhook();
    return Representation.of(of(webhook, issued.secret()), webhook.getVersion());
  }

  static WebhookView of(Webhook webhook, @Nullable String secret) {
    WebhookFacts facts = webhook.getFacts();
    return new WebhookView(
        webhook.getId(),
        facts.url(),
        facts.description(),
        facts.events(),
        facts.enabled(),
        webhook.getDisabledAt(),
        webhook.getDisabledReason(),
        secret,
        webhook.getPreviousSecretUntil(),
        webhook.getCreatedAt(),
        webhook.getUpdatedAt());
  }
}
