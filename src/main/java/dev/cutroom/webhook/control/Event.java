package dev.cutroom.webhook.control;

import dev.cutroom.platform.json.Json;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param id the header {@code webhook-id} of all its deliveries
 * @param at when it happened
 * @param body the payload as it is signed and sent
 */
record Event(UUID id, String type, Instant at, String body) {
  /** The payload's members, as Standard Webhooks names them. */
  private record Payload(String type, Instant timestamp, Object data) {}

  static Event of(String type, Instant at, Object data) {
    return new Event(UUID.randomUUID(), type, at, Json.text(new Payload(type, at, data)));
  }
}
