package dev.cutroom.webhook.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.platform.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint, as one query reads it and callers see it.
 *
 * @param eventId the header {@code webhook-id}
 * @param state {@code pending}, {@code delivered} or {@code failed}
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

  static DeliveryView read(ResultSet row) throws SQLException {
    return new DeliveryView(
        row.getObject("id", UUID.class),
        row.getObject("webhook_id", UUID.class),
        row.getString("event_type"),
        row.getObject("event_id", UUID.class),
        row.getString("state"),
        row.getInt("attempts"),
        row.getObject("last_status", Integer.class),
        row.getString("last_error"),
        row.getString("response_excerpt"),
        row.getTimestamp("created_at").toInstant(),
        Database.instant(row, "next_attempt_at"),
        Database.instant(row, "delivered_at"));
  }
}
