package dev.cutroom.project.control;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.entity.Project;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.UUID;

/**
 * The one place that says whether somebody may change a project, under the row lock that serialises
 * decisions about it for milliseconds.
 *
 * <p>A caller who can't get it at once is told to try again by {@link ContendedException}, outside
 * the transaction, which PostgreSQL has already given up. Only SQLState 55P03 means contention: all
 * else that goes wrong in a locking query is an outage or a fault, and stays what it is.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProjectLock {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** EclipseLink turns 0 into NOWAIT and ignores every other value on PostgreSQL. */
  private static final Map<String, Object> NOWAIT = Map.of("jakarta.persistence.lock.timeout", 0);

  @PersistenceContext EntityManager em;
  @Inject ProjectStates states;
  @Inject Database database;

  /**
   * The project, its row locked until the transaction ends.
   *
   * @throws Failure 404 when it is not {@code ownerId}'s
   * @throws ContendedException when another transaction holds the row just now
   */
  public Project lock(UUID projectId, UUID ownerId) {
    Project project;
    try {
      project = em.find(Project.class, projectId, LockModeType.PESSIMISTIC_WRITE, NOWAIT);
    } catch (PersistenceException e) {
      if (LOCK_NOT_AVAILABLE.equals(Outage.sqlState(e))) {
        throw new ContendedException(projectId, e);
      }
      throw e;
    }
    if (project == null || !project.getOwnerId().equals(ownerId)) {
      throw Failure.notFound("project");
    }
    return project;
  }

  /**
   * The same, for a change that {@code editor} may do now.
   *
   * @throws Failure 409 when a generation or another editor holds it
   */
  public Project lockFor(UUID projectId, Editor editor, Change change) {
    Project project = lock(projectId, editor.accountId());
    ProjectState state = states.of(projectId);
    if (!LockPolicy.allows(state, editor, change)) {
      throw busy(state);
    }
    return project;
  }

  /**
   * The same, for work that holds the project from now on: the edit lock of who starts it ends, so
   * that a project never has two holders.
   */
  public Project lockForWork(UUID projectId, Editor editor) {
    Project project = lockFor(projectId, editor, Change.EDIT);
    database.update("delete from edit_lock where project_id = ?", projectId);
    return project;
  }

  /** The 409 that says who holds the project and how far the work is. */
  public static Failure busy(ProjectState state) {
    ProjectState.Lock lock = state.lock();
    ProjectState.Progress progress = state.progress();
    String who = lock.holderName() == null ? "Somebody" : lock.holderName();
    return new Failure(
            Code.PROJECT_LOCKED, who + (lock.byGeneration() ? generating(progress) : editing(lock)))
        .mayBeRetried()
        .hint(
            lock.byGeneration()
                ? "Wait until it has finished, or cancel it."
                : "Wait until it is given back or expires. An administrator can force it open.")
        .extension("locked", lock.locked())
        .extension("purpose", lock.purpose())
        .extension("holderId", lock.holderId())
        .extension("holderName", lock.holderName())
        .extension("lockedAt", lock.lockedAt())
        .extension("expiresAt", lock.expiresAt())
        .extension("generationId", lock.generationId())
        .extension("progress", progress);
  }

  private static String generating(ProjectState.Progress progress) {
    String step = progress.currentStep() == null ? "waiting" : progress.currentStep();
    return " is generating on this project: " + progress.percentage() + " %, " + step + ".";
  }

  /** Perhaps the same person elsewhere, so it says where to look. */
  private static String editing(ProjectState.Lock lock) {
    return " is editing this project, in another session or script, until "
        + lock.expiresAt()
        + " unless that is renewed.";
  }
}
