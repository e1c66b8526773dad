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

  static final String COLUMNS =
      """
      select g.*, array(
          select c.id from clip c where c.generation_id = g.id or c.id = g.clip_id order by c.position) as clip_ids,
        case when g.state = 'queued' then (select q.position from generation_queue q where q.id = g.id) end
        as queue_position
      from generation g join project p on p.id = g.project_id
      """;

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
