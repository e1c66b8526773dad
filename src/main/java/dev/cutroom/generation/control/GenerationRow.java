package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.generation.entity.State;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.ProjectState;
import dev.cutroom.project.control.ProjectStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A generation as one query reads it, with its clips and its progress. */
public record GenerationRow(
    UUID id,
    UUID projectId,
    Kind kind,
    State state,
    int attempt,
    GenerationRequest request,
    List<UUID> clipIds,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    ProjectState.Progress progress,
    ProjectState.@Nullable WorkError error) {

  private static final String BESIDES_THE_REQUEST =
      """
      , g.id, g.project_id, g.owner_id, g.kind, g.state, g.attempt, g.created_at, g.started_at,
        g.ended_at, g.updated_at, g.percentage, g.current_step, g.estimated_remaining_seconds,
        g.error_code, g.error_message, g.error_stage, g.error_retryable, g.error_hint,
        g.worker, g.priority, g.rescues, g.failures, g.not_before,
        array(
          select c.id from clip c where c.generation_id = g.id or c.id = g.clip_id order by c.position) as clip_ids,
        case when g.state = 'queued' then (select q.position from generation_queue q where q.id = g.id) end
        as queue_position
      """;

  /** The whole row. */
  static final String WHOLE = "select g.request" + BESIDES_THE_REQUEST;

  /**
   * The row as a list has it: without the Edit and the subtitles of its request, of which a page
   * could hold hundreds of megabytes. By way of {@code json}, for {@code jsonb} takes not all of
   * it.
   */
  static final String BRIEF =
      """
      select (
        select json_object_agg(e.key, case e.key when 'captions'
          then coalesce(
            (select json_object_agg(s.key, s.value) from json_each(e.value) s where s.key not in ('srt', 'vtt')),
            '{}')
          else e.value end)
        from json_each(g.request) e where e.key <> 'edit') as request
      """
          + BESIDES_THE_REQUEST;

  static final String FROM = " from generation g join project p on p.id = g.project_id ";

  static GenerationRow read(ResultSet row) throws SQLException {
    return new GenerationRow(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        Kind.of(row.getString("kind")),
        State.of(row.getString("state")),
        row.getInt("attempt"),
        Json.value(row.getString("request"), GenerationRequest.class),
        Arrays.asList((UUID[]) row.getArray("clip_ids").getArray()),
        row.getTimestamp("created_at").toInstant(),
        Database.instant(row, "started_at"),
        Database.instant(row, "ended_at"),
        ProjectStates.progress(row),
        ProjectStates.error(row));
  }
}
