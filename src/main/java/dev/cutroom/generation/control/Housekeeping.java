package dev.cutroom.generation.control;

import dev.cutroom.idempotency.Answers;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.StartOrder;
import dev.cutroom.platform.time.Time;
import dev.cutroom.storage.MadeObjects;
import dev.cutroom.storage.StorageConfig;
import dev.cutroom.storage.Sweeper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Removes what no row and no live attempt owns, and what has expired; every server may do it. */
@ApplicationScoped
public class Housekeeping {
  /** The start has enough to do. */
  private static final Duration FIRST = Duration.ofMinutes(1);

  @Inject Sweeper sweeper;
  @Inject Database database;
  @Inject Executors executors;
  @Inject Time time;
  @Inject Answers answers;
  @Inject MadeObjects made;
  @Inject StorageConfig storage;

  void start(
      @Observes @Priority(StartOrder.HOUSEKEEPING) @Initialized(ApplicationScoped.class) Object ready) {
    Duration every = storage.sweepEvery();
    Duration first = every.compareTo(FIRST) < 0 ? every : FIRST;
    executors.repeat("Sweeping", first, every, this::round);
  }

  private void round() {
    database.update("delete from credential where expires_at < now()");
    // What failed or was cancelled a week ago is not retried any more.
    database.update(
        """
        delete from generation_step s using generation g
        where g.id = s.generation_id and g.ended_at < now() - interval '7 days'
        """);
    answers.forgetOld();
    made.keepWithinBound();
    sweeper.sweep(this::referenced, this::overBelow, time.now());
  }

  private Set<String> referenced(List<String> names) {
    return new HashSet<>(
        database.rows(
            """
            with asked as (select unnest(?::text[]) as name)
            select name from asked where
              exists (select 1 from source where sha256 = name or thumbnail_sha256 = name)
              or exists (select 1 from clip where raw_sha256 = name or thumbnail_sha256 = name
                or final_sha256 = name or voice_sha256 = name)
              or exists (select 1 from generation_step where output_sha256 = name)
              or exists (select 1 from voice_speech where sha256 = name)
              or exists (select 1 from made_object where sha256 = name)
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
