package dev.cutroom.voice.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.voice.control.VoiceKeyRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as callers see it.
 *
 * @param lastFour its last four characters: all that is ever shown
 * @param exhaustedUntil before then it is not tried; null or past: it is
 * @param exhaustedReason what the vendor said the last time that it was not accepted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VoiceKeyView(
    UUID id,
    String provider,
    String label,
    String lastFour,
    @Nullable Instant exhaustedUntil,
    @Nullable String exhaustedReason,
    @Nullable Instant lastUsedAt,
    Instant createdAt) {

  static VoiceKeyView of(VoiceKeyRow row) {
    return new VoiceKeyView(
        row.id(),
        row.provider(),
        row.label(),
        row.lastFour(),
        row.exhaustedUntil(),
        row.exhaustedReason(),
        row.lastUsedAt(),
        row.createdAt());
  }
}
