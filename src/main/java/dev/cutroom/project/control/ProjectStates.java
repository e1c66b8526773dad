package dev.cutroom.project.control;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.SharedReads;
import dev.cutroom.project.control.ProjectState.Lock;
import dev.cutroom.project.control.ProjectState.Progress;
import dev.cutroom.project.control.ProjectState.WorkError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the state of projects, always from the database: any server gives the same answer. */
@ApplicationScoped
public class ProjectStates {
  private static final String SQL =
      """
      select p.id as project_id, g.*, h.display_name as holder_name, p.active_generation_id,
             case when g.state = 'queued' then (select q.position from generation_queue q where q.id = g.id)
               end as queue_position,
             e.credential_id, e.holder_id as editor_id, a.display_name as editor_name,
             e.locked_at as edited_since, e.expires_at as edited_until,
             (select count(*) from clip c where c.project_id = p.id and c.deleted_at is null) as clips
      from project p
      left join generation g on g.id = p.latest_generation_id
      left join account h on h.id = g.owner_id
      left join edit_lock e on e.project_id = p.id and e.expires_at > clock_timestamp()
      left join account a on a.id = e.holder_id
      where p.id = any (?)
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject Database database;

  private final SharedReads<UUID, ProjectState> reads = new SharedReads<>(this::of, PATIENCE);

  /** The state of one project, which must exist. */
  public ProjectState of(UUID projectId) {
    ProjectState state = of(List.of(projectId)).get(projectId);
    return state == null ? nothingYet(projectId) : state;
  }

  /** The same outside a transaction, read once for all who ask at the same time. */
  public ProjectState seen(UUID projectId) {
    return reads.get(projectId).orElseGet(() -> nothingYet(projectId));
  }

  /** The states of {@code projectIds}. */
  public Map<UUID, ProjectState> of(Collection<UUID> projectIds) {
    Map<UUID, ProjectState> states = new LinkedHashMap<>();
    database.rows(
        SQL,
        row -> {
          states.put(row.getObject("project_id", UUID.class), read(row));
          return 1;
        },
        (Object) projectIds.toArray(new UUID[0]));
    return states;
  }

  private static ProjectState nothingYet(UUID projectId) {
    return new ProjectState("idle", 0, Lock.NONE, idle(projectId), null);
  }

  private static Progress idle(UUID projectId) {
    return new Progress(projectId, null, null, "idle", 0, null, null, null, null, null, null);
  }

  private static ProjectState read(ResultSet row) throws SQLException {
    long clips = row.getLong("clips");
    boolean everGenerated = row.getObject("id") != null;
    return new ProjectState(
        everGenerated ? row.getString("state") : "idle",
        clips,
        lock(row),
        progressOrIdle(row),
        row.getObject("credential_id", UUID.class));
  }

  private static Lock lock(ResultSet row) throws SQLException {
    UUID active = row.getObject("active_generation_id", UUID.class);
    if (active != null) {
      return Lock.ofGeneration(
          active,
          row.getObject("owner_id", UUID.class),
          row.getString("holder_name"),
          row.getTimestamp("locked_at").toInstant());
    }
    UUID editor = row.getObject("editor_id", UUID.class);
    return editor == null
        ? Lock.NONE
        : Lock.ofEditor(
            editor,
            row.getString("editor_name"),
            row.getTimestamp("edited_since").toInstant(),
            row.getTimestamp("edited_until").toInstant());
  }

  /** The progress in a row of a project and its latest generation, which it may lack. */
  public static Progress progressOrIdle(ResultSet row) throws SQLException {
    return row.getObject("id") == null
        ? idle(row.getObject("project_id", UUID.class))
        : progress(row);
  }

  /** The progress in a row of {@code generation}. */
  public static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getObject("project_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("state"),
        row.getInt("percentage"),
        row.getString("current_step"),
        row.getObject("estimated_remaining_seconds", Double.class),
        row.getObject("queue_position", Long.class),
        Database.instant(row, "started_at"),
        Database.instant(row, "updated_at"),
        error(row));
  }

  /** The error in a row of {@code generation}, or null. */
  public static @Nullable WorkError error(ResultSet row) throws SQLException {
    String code = row.getString("error_code");
    return code == null
        ? null
        : new WorkError(
            code,
            row.getString("error_message"),
            row.getString("error_stage"),
            row.getBoolean("error_retryable"),
            row.getString("error_hint"));
  }
}
