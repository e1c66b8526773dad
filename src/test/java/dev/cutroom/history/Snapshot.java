package dev.cutroom.history;

import dev.cutroom.generation.entity.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A generation as its rows say, read past the beans that are tested. */
record Snapshot(
    UUID id,
    UUID projectId,
    State state,
    long fence,
    int percentage,
    int rescues,
    int failures,
    boolean cancelAsked,
    boolean hasWorker,
    boolean hasExecution,
    long clips,
    boolean holdsTheProject) {
  static final String SQL =
      """
      select g.*, (select count(*) from clip c where c.generation_id = g.id) as clips,
        coalesce(p.active_generation_id = g.id, false) as holds
      from generation g join project p on p.id = g.project_id
      where p.id = any (?) order by g.created_at desc, g.id
      """;

  static Snapshot read(ResultSet row) throws SQLException {
    return new Snapshot(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        State.of(row.getString("state")),
        row.getLong("fence"),
        row.getInt("percentage"),
        row.getInt("rescues"),
        row.getInt("failures"),
        row.getTimestamp("cancel_requested_at") != null,
        row.getObject("worker") != null,
        row.getString("execution") != null,
        row.getLong("clips"),
        row.getBoolean("holds"));
  }

  boolean active() {
    return state == State.QUEUED || state == State.GENERATING;
  }

  boolean retriable() {
    return state == State.FAILED || state == State.CANCELLED;
  }
}
