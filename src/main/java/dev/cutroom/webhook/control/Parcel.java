package dev.cutroom.webhook.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that one server has taken to send.
 *
 * @param attempt its number over the whole life of the delivery; guards what is written of it
 * @param scheduleFrom how many attempts there had been when its schedule began
 * @param enabled whether the endpoint still wants it
 * @param secret sealed
 * @param previousSecret sealed; null but for the overlap of a rotation
 */
public record Parcel(
    UUID id,
    UUID webhookId,
    UUID eventId,
    String eventType,
    String body,
    int attempt,
    int scheduleFrom,
    String url,
    boolean enabled,
    String secret,
    @Nullable String previousSecret) {

  /** Sent once, and without consequence for its endpoint. */
  boolean test() {
    return eventType.equals(Deliveries.TEST);
  }

  /** Counted from 1 since the schedule began. */
  int attemptOfSchedule() {
    return attempt - scheduleFrom;
  }
}
