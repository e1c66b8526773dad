package dev.cutroom.voice.control;

import dev.cutroom.platform.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as one query reads it, without the key itself. */
public record VoiceKeyRow(
    UUID id,
    String provider,
    String label,
    String lastFour,
    @Nullable Instant exhaustedUntil,
    @Nullable String exhaustedReason,
    @Nullable Instant lastUsedAt,
    Instant createdAt) {

  static VoiceKeyRow read(ResultSet row) throws SQLException {
    return new VoiceKeyRow(
        row.getObject("id", UUID.class),
        row.getString("provider"),
        row.getString("label"),
        row.getString("last_four"),
        Database.instant(row, "exhausted_until"),
        row.getString("exhausted_reason"),
        Database.instant(row, "last_used_at"),
        row.getTimestamp("created_at").toInstant());
  }
}
