package dev.cutroom.generation.control;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.ClipChanged;
import dev.cutroom.project.control.ClipView;
import dev.cutroom.project.entity.Clip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Lets the state of a clip follow that of the generation which finishes it, in the same
 * transaction: however that ends, by itself, by a cancel or by force, the clip never stays {@code
 * rendering}.
 */
@ApplicationScoped
public class ClipStates {
  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject Event<ClipChanged> changes;

  void moved(@Observes GenerationMoved moved) {
    em.flush();
    // The clip's row comes last, after the generation's and the project's, as everywhere.
    database
        .row(
            """
            update clip c set state = s.state, version = c.version + 1
            from (
              select k.id, case
                  when g.state in ('queued', 'generating') then 'rendering'
                  when k.final_sha256 is not null then 'final'
                  when g.state = 'failed' then 'failed'
                  else 'raw' end as state
              from generation g join clip k on k.id = g.clip_id where g.id = ?) s
            where c.id = s.id and c.state <> s.state
            returning c.id
            """,
            row -> row.getObject("id", UUID.class),
            moved.generationId())
        .ifPresent(this::tell);
  }

  private void tell(UUID clipId) {
    Clip clip = em.find(Clip.class, clipId);
    em.refresh(clip);
    changes.fire(new ClipChanged(ClipView.of(clip)));
  }
}
