package dev.cutroom.generation.control;

import dev.cutroom.idempotency.Answers;
import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.StartOrder;
import dev.cutroom.platform.time.Time;
import dev.cutroom.storage.StorageException;
import dev.cutroom.storage.Sweeper;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Removes what no row and no live attempt owns, and what has expired; every server may do it. */
@ApplicationScoped
public class Housekeeping {
  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final int FIRST_MINUTE = 1;
  private static final int EVERY_MINUTES = 10;

  @Inject Sweeper sweeper;
  @Inject Database database;
  @Inject Executors executors;
  @Inject Time time;
  @Inject Answers answers;

  private @Nullable Future<?> rounds;

  void start(
      @Observes @Priority(StartOrder.HOUSEKEEPING) @Initialized(ApplicationScoped.class) Object ready) {
    rounds =
        executors
            .housekeeping()
            .scheduleWithFixedDelay(this::round, FIRST_MINUTE, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(true);
    }
  }

  private void round() {
    try {
      database.update("delete from credential where expires_at < now()");
      // What failed or was cancelled a week ago is not retried any more.
      database.update(
          """
          delete from generation_step s using generation g
          where g.id = s.generation_id and g.ended_at < now() - interval '7 days'
          """);
      answers.forgetOld();
      sweeper.sweep(this::referenced, this::overBelow, time.now());
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "Sweeping failed: {0}", e.getMessage());
    } catch (RuntimeException e) {
      if (!Outage.isOutage(e)) {
        LOG.log(System.Logger.Level.ERROR, "Sweeping failed", e);
      }
    }
  }

  private Set<String> referenced(List<String> names) {
    return new HashSet<>(
        database.rows(
            """
            with asked as (select unnest(?::text[]) as name)
            select name from asked where
              exists (select 1 from source where sha256 = name or thumbnail_sha256 = name)
              or exists (select 1 from clip where raw_sha256 = name or thumbnail_sha256 = name)
              or exists (select 1 from generation_step where output_sha256 = name)
              or exists (select 1 from voice_speech where sha256 = name)
            """,
            row -> row.getString("name"),
            (Object) names.toArray(new String[0])));
  }

  /** A later claim draws a higher fence, so that its folder is never among those that go. */
  private long overBelow(UUID generationId) {
    return database
        .row(
            """
            select case when state = 'generating' then fence else fence + 1 end as over
            from generation where id = ?
            """,
            row -> row.getLong("over"),
            generationId)
        .orElse(Long.MAX_VALUE);
  }
}
