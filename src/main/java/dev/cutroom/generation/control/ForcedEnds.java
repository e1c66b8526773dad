package dev.cutroom.generation.control;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.ForcedUnlock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Ends the generation of a project that an administrator forces open, in that transaction. The
 * raised fence takes every right to write from the attempt that may still run.
 */
@ApplicationScoped
public class ForcedEnds {
  @Inject Database database;
  @Inject GenerationLog log;
  @Inject Event<ClaimRevoked> revoked;

  /** A generation that was ended, as its row says now. */
  private record Ended(UUID id, int attempt) {}

  void end(@Observes ForcedUnlock forced) {
    // By state and not by the project's mark: the row that is locked first is the generation's, as
    // in every other move of one, so that none can deadlock.
    database
        .rows(
            """
            update generation set state = 'cancelled', worker = null, execution = null, not_before = null,
              fence = nextval('fence'),
              current_step = 'Cancelled', estimated_remaining_seconds = null,
              ended_at = clock_timestamp(), updated_at = clock_timestamp()
            where project_id = ? and state in ('queued', 'generating')
            returning id, attempt
            """,
            row -> new Ended(row.getObject("id", UUID.class), row.getInt("attempt")),
            forced.projectId())
        .forEach(ended -> free(ended, forced));
  }

  private void free(Ended ended, ForcedUnlock forced) {
    database.update(
        "update project set active_generation_id = null where id = ? and active_generation_id = ?",
        forced.projectId(),
        ended.id());
    log.moved(ended.id(), ended.attempt(), Move.CANCELLED, "Forced by " + forced.administrator());
    forced.ended("generation " + ended.id());
    revoked.fire(new ClaimRevoked(ended.id()));
  }
}
