package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.Generation;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.State;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectLock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starting, looking, cancelling and retrying: one call is one transaction. */
@Stateless
public class Generations {
  private static final String GONE =
      "The clip that is to be finished has been deleted, or is in the trash; restore it first.";

  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject ProjectLock lock;
  @Inject Dispatch dispatch;
  @Inject GenerationLog log;
  @Inject Time time;

  /**
   * Accepts work: the lock, the row, the project's mark and the execution in one transaction.
   *
   * @throws Failure 409 when a generation or another editor holds the project
   */
  public UUID start(Editor editor, UUID projectId, GenerationRequest request) {
    lock.lockForWork(projectId, editor);
    UUID clipId = request.clipId();
    if (clipId != null && !isThere(projectId, clipId)) {
      throw Failure.invalid("/clipId", GONE);
    }
    Generation generation = new Generation(projectId, editor.accountId(), request, time.now());
    em.persist(generation);
    em.flush();
    occupy(projectId, generation.getId());
    dispatch.enqueue(generation.getId());
    log.moved(generation.getId(), 0, Move.QUEUED, "Accepted");
    return generation.getId();
  }

  /** The owner's generation, or 404. */
  public GenerationRow find(UUID ownerId, UUID generationId) {
    return database
        .row(
            GenerationRow.WHOLE + GenerationRow.FROM + "where g.id = ? and p.owner_id = ?",
            GenerationRow::read,
            generationId,
            ownerId)
        .orElseThrow(() -> Failure.notFound("generation"));
  }

  /** The generations of a project in brief, newest first; one more than the page holds. */
  public List<GenerationRow> ofProject(UUID ownerId, UUID projectId, PageQuery page) {
    return database.rows(
        GenerationRow.BRIEF
            + GenerationRow.FROM
            + "where g.project_id = ? and p.owner_id = ? and (g.created_at, g.id) < (?, ?)"
            + " order by g.created_at desc, g.id desc limit ?",
        GenerationRow::read,
        projectId,
        ownerId,
        page.cursor().at(),
        page.cursor().id(),
        page.limit() + 1);
  }

  /**
   * Asks for the end. What waits ends at once; what runs is told, and says {@code cancelled} itself
   * once nothing of it runs any more.
   */
  public void cancel(UUID ownerId, UUID generationId) {
    GenerationRow row = find(ownerId, generationId);
    // No project lock: the statement decides by the state as it finds it, also when it had to wait
    // for a server that took the work up or gave it back. In this order (generation, then project)
    // every other move of a generation takes its rows, so that none can deadlock.
    Optional<State> now =
        database.row(
            """
                update generation set
                  cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()),
                  current_step = case state when 'queued' then 'Cancelled' else current_step end,
                  not_before = case state when 'queued' then null else not_before end,
                  ended_at = case state when 'queued' then clock_timestamp() else ended_at end,
                  updated_at = case state when 'queued' then clock_timestamp() else updated_at end,
                  state = case state when 'queued' then 'cancelled' else state end
                where id = ? and state in ('queued', 'generating')
                returning state
                """,
            found -> State.of(found.getString("state")),
            generationId);
    if (now.isEmpty()) {
      refuseUnlessCancelled(find(ownerId, generationId).state());
    } else if (now.get() == State.CANCELLED) {
      database.update(
          "update project set active_generation_id = null where id = ? and active_generation_id = ?",
          row.projectId(),
          generationId);
      log.moved(generationId, row.attempt(), Move.CANCELLED, "Before it began");
    }
  }

  private static void refuseUnlessCancelled(State ended) {
    if (ended != State.CANCELLED) {
      throw new Failure(
          Code.WRONG_STATE,
          "This generation is " + ended.text() + "; only running work can be cancelled.");
    }
  }

  /** A new attempt of what failed or was cancelled; finished steps are kept. */
  public void retry(Editor editor, UUID generationId) {
    GenerationRow row = find(editor.accountId(), generationId);
    lock.lockForWork(row.projectId(), editor);
    UUID clipId = row.request().clipId();
    if (clipId != null && !isThere(row.projectId(), clipId)) {
      throw new Failure(Code.WRONG_STATE, GONE);
    }
    int again =
        database.update(
            """
            update generation set state = 'queued', current_step = 'Waiting', ended_at = null,
              cancel_requested_at = null, rescues = 0, failures = 0, not_before = null,
              locked_at = clock_timestamp(), updated_at = clock_timestamp(),
              error_code = null, error_message = null, error_stage = null, error_retryable = null,
              error_hint = null, estimated_remaining_seconds = null
            where id = ? and state in ('failed', 'cancelled')
            """,
            generationId);
    if (again == 0) {
      throw new Failure(
          Code.WRONG_STATE,
          "This generation is "
              + row.state().text()
              + "; only what has failed or was cancelled can be retried.");
    }
    occupy(row.projectId(), generationId);
    dispatch.enqueue(generationId);
    log.moved(generationId, row.attempt(), Move.QUEUED, "Retried by hand");
  }

  /** Whether the clip is there, and not in the trash; under the lock it stays so. */
  private boolean isThere(UUID projectId, UUID clipId) {
    return database
        .row(
            "select 1 from clip where id = ? and project_id = ? and deleted_at is null",
            row -> 1,
            clipId,
            projectId)
        .isPresent();
  }

  private void occupy(UUID projectId, UUID generationId) {
    database.update(
        "update project set active_generation_id = ?, latest_generation_id = ? where id = ?",
        generationId,
        generationId,
        projectId);
  }
}
