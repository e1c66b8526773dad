package dev.cutroom.idempotency;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The stored answers. Their age is told by the database's clock. */
@Stateless
public class Answers {
  private static final String KEPT = "interval '7 days'";
  private static final Duration SOON = Duration.ofSeconds(1);

  @Inject Database database;

  /**
   * The answer to {@code ask}: the stored one, or that of {@code work}, which joins this
   * transaction and is stored in it.
   *
   * <p>A lock of the database that nobody waits for, and that ends with the transaction, keeps the
   * same key from being worked on twice at a time.
   *
   * @throws Failure 409 while the first request with this key is still being worked on; 422 when it
   *     was another request
   */
  public Answer once(Ask ask, Supplier<Answer> work) {
    boolean mine =
        database
            .row(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine",
                row -> row.getBoolean("mine"),
                ask.accountId() + " " + ask.key())
            .orElse(false);
    if (!mine) {
      throw stillRunning();
    }
    Optional<Answer> known = find(ask);
    if (known.isPresent()) {
      return known.get();
    }
    Answer answer = work.get();
    store(ask, answer);
    return answer;
  }

  /**
   * The stored answer to {@code ask}, if any.
   *
   * @throws Failure 422 when the key was used for another request
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Answer> find(Ask ask) {
    return database.row(
        "select * from idempotent_answer where account_id = ? and key = ?"
            + " and created_at > clock_timestamp() - "
            + KEPT,
        row -> {
          if (!row.getString("target").equals(ask.target())
              || !row.getString("body_sha256").equals(ask.bodySha256())) {
            throw reused();
          }
          return new Answer(
              row.getInt("status"),
              row.getString("location"),
              row.getString("etag"),
              row.getString("body"),
              true);
        },
        ask.accountId(),
        ask.key());
  }

  /**
   * Refuses a key that is known from another address, before a body is read.
   *
   * @throws Failure 422
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void refuseOtherTarget(UUID accountId, String key, String target) {
    boolean other =
        database
            .row(
                "select 1 from idempotent_answer where account_id = ? and key = ? and target <> ?"
                    + " and created_at > clock_timestamp() - "
                    + KEPT,
                row -> true,
                accountId,
                key,
                target)
            .orElse(false);
    if (other) {
      throw reused();
    }
  }

  /** Removes what is older than the seven days that are promised; returns how many. */
  public int forgetOld() {
    return database.update(
        "delete from idempotent_answer where created_at <= clock_timestamp() - " + KEPT);
  }

  private void store(Ask ask, Answer answer) {
    int stored =
        database.update(
            """
            insert into idempotent_answer
              (account_id, key, target, body_sha256, status, location, etag, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, key) do update set
              target = excluded.target, body_sha256 = excluded.body_sha256,
              status = excluded.status, location = excluded.location, etag = excluded.etag,
              body = excluded.body, created_at = excluded.created_at
            where idempotent_answer.created_at <= clock_timestamp() -
            """
                + KEPT,
            ask.accountId(),
            ask.key(),
            ask.target(),
            ask.bodySha256(),
            answer.status(),
            answer.location(),
            answer.etag(),
            answer.body());
    if (stored == 0) {
      throw stillRunning();
    }
  }

  private static Failure stillRunning() {
    return new Failure(
            Code.WRONG_STATE, "The first request with this Idempotency-Key is still running.")
        .retryAfter(SOON)
        .hint("Send it again in a second to get its answer.");
  }

  private static Failure reused() {
    return new Failure(
            Code.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request.")
        .hint("Use a new key for each thing that you want done once.");
  }
}
