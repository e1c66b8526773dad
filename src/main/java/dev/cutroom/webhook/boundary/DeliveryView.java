package dev.cutroom.webhook.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.webhook.control.DeliveryRow;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as callers see it.
 *
 * @param eventId the header {@code webhook-id}
 * @param lastStatus the HTTP status of the last answer; null when there was none
 * @param responseExcerpt the beginning of the last answer's body
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeliveryView(
    UUID id,
    UUID webhookId,
    String eventType,
    UUID eventId,
    String state,
    int attempts,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    @Nullable String responseExcerpt,
    Instant createdAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant deliveredAt) {

  /** 202: it is being sent. */
  static Response underWay(DeliveryRow row) {
    String webhook = "/api/v1/webhooks/" + row.webhookId();
    return Representation.of(of(row)).accepted(URI.create(webhook + "/deliveries/" + row.id()));
  }

  static DeliveryView of(DeliveryRow row) {
    return new DeliveryView(
        row.id(),
        row.webhookId(),
        row.eventType(),
        row.eventId(),
        row.state(),
        row.attempts(),
        row.lastStatus(),
        row.lastError(),
        row.responseExcerpt(),
        row.createdAt(),
        row.nextAttemptAt(),
        row.deliveredAt());
  }
}
