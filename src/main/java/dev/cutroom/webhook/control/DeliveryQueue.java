package dev.cutroom.webhook.control;

import dev.cutroom.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes deliveries that are due and writes what came of them: each call one short transaction,
 * guarded by the attempt's number. The database's clock alone counts.
 *
 * <p>Taking a delivery leases it. A server that dies while it sends leaves the lease to run out,
 * and another sends the same event again: at least once, never lost.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryQueue {
  private static final System.Logger LOG = System.getLogger(DeliveryQueue.class.getName());

  /** An endpoint that hangs holds up so many senders of all servers, and no more. */
  private static final int AT_ONCE_PER_WEBHOOK = 2;

  private static final int AT_ONCE_PER_ACCOUNT = 6;

  /** Which row this attempt may still write: none once there was a later one. */
  private static final String OURS = " where id = ? and attempts = ?";

  /** A failure changes nothing any more when the delivery was replayed meanwhile. */
  private static final String STILL_WANTED = OURS + " and schedule_from = ? and state = 'pending'";

  @Inject Database database;

  /** Takes the delivery that has been due for longest, for as long as {@code lease}. */
  public Optional<Parcel> take(Duration lease) {
    return database.row(
        """
        with due as (
          select d.id from webhook_delivery d
          where d.state = 'pending' and d.next_attempt_at <= clock_timestamp()
            and (d.leased_until is null or d.leased_until < clock_timestamp())
            and (select count(*) from webhook_delivery o where o.owner_id = d.owner_id
              and o.webhook_id = d.webhook_id and o.leased_until > clock_timestamp()) < ?
            and (select count(*) from webhook_delivery o where o.owner_id = d.owner_id
              and o.leased_until > clock_timestamp()) < ?
          order by d.next_attempt_at, d.id limit 1 for update skip locked)
        update webhook_delivery d set attempts = attempts + 1,
          leased_until = clock_timestamp() + make_interval(secs => ?)
        from due, webhook w where d.id = due.id and w.id = d.webhook_id
        returning d.id, d.webhook_id, d.event_id, d.event_type, d.body, d.attempts, d.schedule_from,
          w.url, w.enabled, w.secret,
          case when w.previous_secret_until > clock_timestamp() then w.previous_secret end as previous
        """,
        row ->
            new Parcel(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getInt("schedule_from"),
                row.getString("url"),
                row.getBoolean("enabled"),
                row.getString("secret"),
                row.getString("previous")),
        AT_ONCE_PER_WEBHOOK,
        AT_ONCE_PER_ACCOUNT,
        seconds(lease));
  }

  /** The endpoint has it. True also of one that was switched off meanwhile. */
  public void delivered(Parcel parcel, Reply reply) {
    database.update(
        "update webhook set last_delivered_at = clock_timestamp() where id = ?",
        parcel.webhookId());
    database.update(
        "update webhook_delivery set state = 'delivered', delivered_at = clock_timestamp(),"
            + " next_attempt_at = null, leased_until = null, last_status = ?, last_error = null,"
            + " response_excerpt = ?"
            + OURS,
        reply.status(),
        reply.excerpt(),
        parcel.id(),
        parcel.attempt());
  }

  /** It will be tried again. */
  public void retry(Parcel parcel, Reply reply, Duration delay) {
    database.update(
        "update webhook_delivery set leased_until = null, last_status = ?, last_error = ?,"
            + " response_excerpt = ?,"
            + " next_attempt_at = clock_timestamp() + make_interval(secs => ?)"
            + STILL_WANTED,
        reply.status(),
        reply.error(),
        reply.excerpt(),
        seconds(delay),
        parcel.id(),
        parcel.attempt(),
        parcel.scheduleFrom());
  }

  /** It will not be tried again, unless somebody replays it. */
  public void fail(Parcel parcel, Reply reply) {
    database.update(
        "update webhook_delivery set state = 'failed', next_attempt_at = null,"
            + " leased_until = null, last_status = ?, last_error = ?, response_excerpt = ?"
            + STILL_WANTED,
        reply.status(),
        reply.error(),
        reply.excerpt(),
        parcel.id(),
        parcel.attempt(),
        parcel.scheduleFrom());
  }

  /** The last attempt failed. An endpoint that took nothing else meanwhile is switched off. */
  public void giveUp(Parcel parcel, Reply reply) {
    lockWebhook(parcel);
    fail(parcel, reply);
    disable(
        parcel,
        "Every retry of its schedule has failed. The last time: " + reply.error(),
        " and exists (select 1 from webhook_delivery d where d.id = ? and d.state = 'failed'"
            + " and (last_delivered_at is null or last_delivered_at < d.schedule_since))",
        parcel.id());
  }

  /** The endpoint answered that it is gone for good. */
  public void gone(Parcel parcel, Reply reply) {
    lockWebhook(parcel);
    fail(parcel, reply);
    disable(parcel, "It has answered 410 Gone.", " and url = ?", parcel.url());
  }

  /** Removes what is older than {@code kept}; returns how many. */
  public int forget(Duration kept) {
    return database.update(
        "delete from webhook_delivery where created_at < clock_timestamp() - make_interval(secs => ?)",
        seconds(kept));
  }

  /** Its row first, then its deliveries', as deleting it does: so that none can deadlock. */
  private void lockWebhook(Parcel parcel) {
    database.row(
        "select 1 from webhook where id = ? for no key update", row -> 1, parcel.webhookId());
  }

  private void disable(Parcel parcel, String reason, String condition, Object argument) {
    int rows =
        database.update(
            "update webhook set enabled = false, disabled_at = clock_timestamp(),"
                + " updated_at = clock_timestamp(), disabled_reason = ?, version = version + 1"
                + " where id = ? and enabled"
                + condition,
            reason,
            parcel.webhookId(),
            argument);
    if (rows > 0) {
      LOG.log(System.Logger.Level.WARNING, "Webhook {0} disabled: {1}", parcel.webhookId(), reason);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
