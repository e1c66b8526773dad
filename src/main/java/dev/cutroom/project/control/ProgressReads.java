package dev.cutroom.project.control;

import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.SharedReads;
import dev.cutroom.project.control.ProjectState.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How far the work on projects is, for who asks again and again: nothing but that is read, and for
 * all who ask at once together. Always from the database: any server gives the same answer.
 */
@ApplicationScoped
public class ProgressReads {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String SQL =
      """
      select p.id as project_id, p.owner_id as project_owner_id, g.id, g.kind, g.state, g.percentage,
             g.current_step, g.estimated_remaining_seconds, g.started_at, g.updated_at,
             g.error_code, g.error_message, g.error_stage, g.error_retryable, g.error_hint,
             case when g.state = 'queued' then (select q.position from generation_queue q where q.id = g.id)
               end as queue_position
      from unnest (cast(? as uuid[]), cast(? as uuid[])) as asked (project_id, owner_id)
      join project p on p.id = asked.project_id and p.owner_id = asked.owner_id
      left join generation g on g.id = p.latest_generation_id
      """;

  @Inject Database database;

  private final SharedReads<Key, Progress> reads = new SharedReads<>(this::read, PATIENCE);

  private record Key(UUID ownerId, UUID projectId) {}

  /** That of the owner's project, or 404. */
  public Progress of(UUID ownerId, UUID projectId) {
    return reads.get(new Key(ownerId, projectId)).orElseThrow(() -> Failure.notFound("project"));
  }

  private Map<Key, Progress> read(Set<Key> keys) {
    Map<Key, Progress> all = new HashMap<>();
    database.rows(
        SQL,
        row -> {
          UUID projectId = row.getObject("project_id", UUID.class);
          UUID ownerId = row.getObject("project_owner_id", UUID.class);
          return all.put(new Key(ownerId, projectId), ProjectStates.progressOrIdle(row));
        },
        keys.stream().map(Key::projectId).toArray(UUID[]::new),
        keys.stream().map(Key::ownerId).toArray(UUID[]::new));
    return all;
  }
}
