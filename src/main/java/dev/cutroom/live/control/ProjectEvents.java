package dev.cutroom.live.control;

import dev.cutroom.generation.control.GenerationMoved;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.ClipChanged;
import dev.cutroom.project.control.ProjectStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Keeps each change of state and of a clip as an event, in the transaction of the change: both are
 * there, or neither.
 *
 * <p>An event's number is taken from the project's row. Its lock, which most of these transactions
 * hold anyway, serialises them until their commit, so that events become visible in the order of
 * their numbers; an identity column would let a reader pass over one that is committed late. It is
 * taken after the generation's row, as everywhere.
 */
@ApplicationScoped
public class ProjectEvents {
  static final String PROGRESS = "progress";
  static final String CLIP = "clip";

  @Inject Database database;
  @Inject ProjectStates states;
  @Inject Event<ProjectMoved> moves;

  void moved(@Observes GenerationMoved moved) {
    database
        .row(
            "select project_id from generation where id = ?",
            row -> row.getObject("project_id", UUID.class),
            moved.generationId())
        .ifPresent(id -> keep(id, PROGRESS, states.of(id).progress()));
  }

  void changed(@Observes ClipChanged changed) {
    keep(changed.clip().projectId(), CLIP, changed.clip());
  }

  private void keep(UUID projectId, String kind, Object view) {
    database.update(
        """
        with numbered as (
          update project set last_event = last_event + 1 where id = ? returning id, last_event)
        insert into project_event (project_id, number, kind, data)
        select id, last_event, ?, cast(? as json) from numbered
        """,
        projectId,
        kind,
        Json.text(view));
    moves.fire(new ProjectMoved(projectId));
  }

  /** Removes what nobody resumes from any more. */
  void forgetOld() {
    database.update("delete from project_event where at < clock_timestamp() - interval '1 day'");
  }
}
