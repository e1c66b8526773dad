package dev.cutroom.voice.control;

import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.Sweeper;
import dev.cutroom.voice.Spoken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What has been spoken, by what it was made from. The same order is made once: whoever comes first
 * leases it, and the others, on any server, wait. A maker that dies is noticed by its lease, which
 * it renews while it lives; a maker that fails gives it back, and the next one tries.
 *
 * <p>No transaction is open while anything is made. The database's clock alone counts.
 */
@ApplicationScoped
public class SpeechShelf {
  private static final System.Logger LOG = System.getLogger(SpeechShelf.class.getName());

  private static final int LEASE_SECONDS = 20;
  private static final int RENEW_EVERY_SECONDS = 5;
  private static final Duration LOOK = Duration.ofMillis(200);

  /** Held for the claim and by whoever steals it. */
  private static final String OURS = " where key = ? and claim = ?";

  @Inject Database database;
  @Inject ObjectStore objects;
  @Inject VoiceThreads threads;
  @Inject VoiceConfig config;

  /** Makes what is not there; the sound must lie in the object store when it returns. */
  @FunctionalInterface
  interface Maker {
    Spoken make() throws InterruptedException;
  }

  private record Row(@Nullable String content, boolean leased) {}

  /** What was made of {@code key}, now or earlier. */
  Spoken take(SpeechKey key, Maker maker) throws InterruptedException {
    while (true) {
      Optional<Spoken> kept = find(key);
      if (kept.isPresent()) {
        return kept.get();
      }
      UUID claim = UUID.randomUUID();
      if (claimed(key, claim)) {
        Optional<Spoken> made = make(key, claim, maker);
        if (made.isPresent()) {
          return made.get();
        }
        // Somebody took the lease over: what they made counts.
      } else {
        TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
      }
    }
  }

  /** What is on the shelf, if its sound is still there. */
  Optional<Spoken> find(SpeechKey key) {
    Optional<Spoken> kept =
        database
            .row(
                "select content from voice_speech where key = ? and sha256 is not null",
                row -> row.getString("content"),
                key.text())
            .map(content -> Json.value(content, Spoken.class))
            .filter(spoken -> objects.holds(spoken.sha256()));
    if (kept.isPresent()) {
      // Not at every hit: an hour is exact enough for what is kept for weeks.
      database.update(
          "update voice_speech set last_used_at = clock_timestamp()"
              + " where key = ? and last_used_at < clock_timestamp() - interval '1 hour'",
          key.text());
    }
    return kept;
  }

  /** One of all who try at once succeeds, if nobody makes it already. */
  private boolean claimed(SpeechKey key, UUID claim) {
    int inserted =
        database.update(
            """
            insert into voice_speech (key, claim, leased_until)
            values (?, ?, clock_timestamp() + make_interval(secs => ?))
            on conflict (key) do nothing
            """,
            key.text(),
            claim,
            LEASE_SECONDS);
    return inserted > 0 || takenOver(key, claim);
  }

  /** A lease that ran out, or a sound that is gone. */
  private boolean takenOver(SpeechKey key, UUID claim) {
    Optional<Row> row =
        database.row(
            """
            select content, coalesce(leased_until > clock_timestamp(), false) as leased
            from voice_speech where key = ?
            """,
            found -> new Row(found.getString("content"), found.getBoolean("leased")),
            key.text());
    if (row.isEmpty() || row.get().leased()) {
      return false;
    }
    String content = row.get().content();
    if (content != null && objects.holds(Json.value(content, Spoken.class).sha256())) {
      return false;
    }
    return database.update(
            """
            update voice_speech set claim = ?, sha256 = null, content = null,
              leased_until = clock_timestamp() + make_interval(secs => ?)
            where key = ? and coalesce(leased_until < clock_timestamp(), true)
              and content is not distinct from ?
            """,
            claim,
            LEASE_SECONDS,
            key.text(),
            content)
        > 0;
  }

  private Optional<Spoken> make(SpeechKey key, UUID claim, Maker maker)
      throws InterruptedException {
    ScheduledFuture<?> heart = null;
    boolean kept = false;
    try {
      heart =
          threads
              .timers()
              .scheduleAtFixedRate(
                  () -> renew(key, claim),
                  RENEW_EVERY_SECONDS,
                  RENEW_EVERY_SECONDS,
                  TimeUnit.SECONDS);
      Spoken spoken = maker.make();
      kept = keep(key, claim, spoken);
      return kept ? Optional.of(spoken) : Optional.empty();
    } finally {
      if (heart != null) {
        heart.cancel(false);
      }
      if (!kept) {
        giveBack(key, claim);
      }
    }
  }

  /** What may have been paid for is not thrown away because the database is away for a moment. */
  private boolean keep(SpeechKey key, UUID claim, Spoken spoken) throws InterruptedException {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(LEASE_SECONDS);
    while (true) {
      try {
        return database.update(
                "update voice_speech set sha256 = ?, content = ?, leased_until = null,"
                    + " claim = null, last_used_at = clock_timestamp()"
                    + OURS,
                spoken.sha256(),
                Json.text(spoken),
                key.text(),
                claim)
            > 0;
      } catch (RuntimeException e) {
        if (!Outage.isOutage(e) || System.nanoTime() > patience) {
          throw e;
        }
        TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
      }
    }
  }

  private void renew(SpeechKey key, UUID claim) {
    try {
      database.update(
          "update voice_speech set"
              + " leased_until = clock_timestamp() + make_interval(secs => ?)"
              + OURS,
          LEASE_SECONDS,
          key.text(),
          claim);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A lease was not renewed; the next time it may be", e);
    }
  }

  /** So that the next in line need not wait for the lease to run out. */
  private void giveBack(SpeechKey key, UUID claim) {
    try {
      database.update("delete from voice_speech" + OURS, key.text(), claim);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A lease was not given back; it runs out", e);
    }
  }

  /** What nobody asked for in a long time goes; its sound is swept when no clip has it. */
  void forget(@Observes Sweeper.Swept swept) {
    database.update(
        """
        delete from voice_speech where coalesce(leased_until < clock_timestamp(), true)
          and last_used_at < clock_timestamp() - make_interval(secs => ?)
        """,
        config.kept().toSeconds());
  }
}
