package dev.cutroom.webhook.control;

import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of deliveries, for people: looking, sending again, trying out. */
@Stateless
public class Deliveries {
  /** The type of the event that somebody sends to see whether an endpoint answers. */
  static final String TEST = "webhook.test";

  @Inject Database database;
  @Inject Time time;

  /** The owner's delivery, or 404. */
  public DeliveryView find(UUID ownerId, UUID webhookId, UUID deliveryId) {
    return database
        .row(
            "select * from webhook_delivery where id = ? and webhook_id = ? and owner_id = ?",
            DeliveryView::read,
            deliveryId,
            webhookId,
            ownerId)
        .orElseThrow(() -> Failure.notFound("delivery"));
  }

  /**
   * The deliveries of a webhook, newest first; one more than the page holds.
   *
   * @param state only those in it
   */
  public List<DeliveryView> list(
      UUID ownerId, UUID webhookId, @Nullable String state, PageQuery page) {
    return database.rows(
        """
        select * from webhook_delivery
        where webhook_id = ? and owner_id = ? and (created_at, id) < (?, ?)
          and (? = '' or state = ?)
        order by created_at desc, id desc limit ?
        """,
        DeliveryView::read,
        webhookId,
        ownerId,
        page.cursor().at(),
        page.cursor().id(),
        state == null ? "" : state,
        state == null ? "" : state,
        page.limit() + 1);
  }

  /** Sends an event of no meaning, once. */
  public DeliveryView test(UUID ownerId, UUID webhookId) {
    requireEnabled(ownerId, webhookId);
    Event event = Event.of(TEST, time.now(), Map.of("webhookId", webhookId));
    return database
        .row(
            """
            insert into webhook_delivery (id, webhook_id, owner_id, event_id, event_type, body,
              state, schedule_since, next_attempt_at, created_at)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, 'pending',
              clock_timestamp(), clock_timestamp(), ?)
            returning *
            """,
            DeliveryView::read,
            webhookId,
            ownerId,
            event.id(),
            event.type(),
            event.body(),
            event.at())
        .orElseThrow();
  }

  /**
   * Sends an event again, whatever became of it, and begins its schedule anew. The endpoint sees
   * the same {@code webhook-id}.
   */
  public DeliveryView replay(UUID ownerId, UUID webhookId, UUID deliveryId) {
    requireEnabled(ownerId, webhookId);
    return database
        .row(
            """
            update webhook_delivery set state = 'pending', schedule_from = attempts,
              schedule_since = clock_timestamp(), next_attempt_at = clock_timestamp(),
              delivered_at = null
            where id = ? and webhook_id = ? and owner_id = ?
            returning *
            """,
            DeliveryView::read,
            deliveryId,
            webhookId,
            ownerId)
        .orElseThrow(() -> Failure.notFound("delivery"));
  }

  private void requireEnabled(UUID ownerId, UUID webhookId) {
    boolean enabled =
        database
            .row(
                "select enabled from webhook where id = ? and owner_id = ? for key share",
                row -> row.getBoolean("enabled"),
                webhookId,
                ownerId)
            .orElseThrow(() -> Failure.notFound("webhook"));
    if (!enabled) {
      throw new Failure(Code.WRONG_STATE, "This webhook is disabled; nothing is sent to it.")
          .hint("Enable it first: PATCH it with {\"enabled\": true}.");
    }
  }
}
