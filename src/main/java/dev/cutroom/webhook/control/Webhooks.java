package dev.cutroom.webhook.control;

import dev.cutroom.account.control.Audit;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.secret.SecretBox;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import dev.cutroom.webhook.entity.Webhook;
import dev.cutroom.webhook.entity.WebhookFacts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The webhooks of an account. */
@Stateless
public class Webhooks {
  /** Each of them costs a request for every event. */
  static final int MOST_PER_ACCOUNT = 20;

  private static final String TYPE = "webhook";

  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject SecretBox box;
  @Inject Audit audit;
  @Inject Time time;

  /** A webhook together with its secret, which is told only now. */
  public record Issued(Webhook webhook, String secret) {}

  /**
   * A new webhook.
   *
   * @throws Failure 409 when the account has as many as it may
   */
  public Issued create(UUID ownerId, WebhookFacts facts) {
    // The row lock makes two at once count one after the other; rows that refer to it don't wait.
    database.row("select 1 from account where id = ? for no key update", row -> 1, ownerId);
    long present =
        database
            .row("select count(*) from webhook where owner_id = ?", row -> row.getLong(1), ownerId)
            .orElseThrow();
    if (present >= MOST_PER_ACCOUNT) {
      throw new Failure(
              Code.WRONG_STATE, "There are " + present + " webhooks, the most that are kept.")
          .hint("Delete one that is not needed any more.");
    }
    UUID id = UUID.randomUUID();
    String secret = SigningSecret.random().text();
    Webhook webhook = new Webhook(id, ownerId, facts, box.seal(secret, purpose(id)), time.now());
    em.persist(webhook);
    em.flush();
    audit.write(ownerId, "webhook-created", TYPE, id, "Tells " + host(facts));
    return new Issued(webhook, secret);
  }

  /** The owner's webhook, or 404. */
  public Webhook find(UUID ownerId, UUID webhookId) {
    Webhook webhook = em.find(Webhook.class, webhookId);
    if (webhook == null || !webhook.getOwnerId().equals(ownerId)) {
      throw Failure.notFound("webhook");
    }
    return webhook;
  }

  /** The owner's webhooks, newest first; one more than the page holds. */
  public List<Webhook> list(UUID ownerId, PageQuery page) {
    Cursor cursor = page.cursor();
    return em.createQuery(
            """
            select w from Webhook w where w.ownerId = :owner
            and (w.createdAt < :at or (w.createdAt = :at and w.id < :id))
            order by w.createdAt desc, w.id desc
            """,
            Webhook.class)
        .setParameter("owner", ownerId)
        .setParameter("at", cursor.at())
        .setParameter("id", cursor.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /**
   * Changes what a person says of a webhook.
   *
   * @param seen the version that {@code facts} were made from
   * @throws Failure 412 when it has changed since
   */
  public Webhook change(UUID ownerId, UUID webhookId, long seen, WebhookFacts facts) {
    Webhook webhook = locked(ownerId, webhookId);
    if (webhook.getVersion() != seen) {
      throw new Failure(Code.STALE, "It has changed since you read it.")
          .hint("Read it again and apply your change to what it is now.");
    }
    if (!webhook.getFacts().url().equals(facts.url())) {
      audit.write(ownerId, "webhook-moved", TYPE, webhookId, "Tells " + host(facts));
    }
    webhook.describe(facts, time.now());
    em.flush();
    return webhook;
  }

  /** A new secret; the one before goes on signing for {@code overlap}. */
  public Issued rotate(UUID ownerId, UUID webhookId, Duration overlap) {
    Webhook webhook = locked(ownerId, webhookId);
    String secret = SigningSecret.random().text();
    Instant now = time.now();
    webhook.rotate(box.seal(secret, purpose(webhookId)), now.plus(overlap), now);
    em.flush();
    audit.write(
        ownerId,
        "webhook-secret-rotated",
        TYPE,
        webhookId,
        "The former one signs for " + overlap.toSeconds() + " s more");
    return new Issued(webhook, secret);
  }

  /** Deletes a webhook with the log of its deliveries. */
  public void delete(UUID ownerId, UUID webhookId) {
    if (database.update("delete from webhook where id = ? and owner_id = ?", webhookId, ownerId)
        == 0) {
      throw Failure.notFound("webhook");
    }
    audit.write(ownerId, "webhook-deleted", TYPE, webhookId, "Deleted with its log");
  }

  /** What a webhook's secret is sealed for. */
  static String purpose(UUID webhookId) {
    return "webhook " + webhookId;
  }

  /** Not the whole address: some carry a secret. */
  private static String host(WebhookFacts facts) {
    return URI.create(facts.url()).getHost();
  }

  /** As it is now, with its row locked, which nobody does for longer than a statement takes. */
  private Webhook locked(UUID ownerId, UUID webhookId) {
    database.row("select 1 from webhook where id = ? for no key update", row -> 1, webhookId);
    return find(ownerId, webhookId);
  }
}
