package dev.cutroom.project.control;

import dev.cutroom.account.control.Audit;
import dev.cutroom.account.control.Caller;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Taking, renewing, giving back and forcing the lock of a project. A lease begins and ends by the
 * database's clock, which all servers share.
 */
@Stateless
public class EditLocks {
  @Inject Database database;
  @Inject ProjectLock lock;
  @Inject ProjectStates states;
  @Inject Audit audit;
  @Inject Event<ForcedUnlock> forced;

  /**
   * Takes the lock for {@code lease} from now, or renews it.
   *
   * @throws Failure 409 while a generation or another editor holds the project
   */
  public ProjectState.Lock take(Editor editor, UUID projectId, Duration lease) {
    lock.lockFor(projectId, editor, Change.EDIT);
    database.update(
        """
        insert into edit_lock (project_id, holder_id, credential_id, locked_at, expires_at)
        select ?, ?, ?, now, now + ? * interval '1 second' from clock_timestamp() now
        on conflict (project_id) do update set
          locked_at = case when edit_lock.credential_id = excluded.credential_id
            and edit_lock.expires_at > excluded.locked_at
            then edit_lock.locked_at else excluded.locked_at end,
          holder_id = excluded.holder_id, credential_id = excluded.credential_id,
          expires_at = excluded.expires_at
        """,
        projectId,
        editor.accountId(),
        editor.credentialId(),
        lease.toSeconds());
    return states.of(projectId).lock();
  }

  /**
   * Gives the editor's lock back; harmless when nobody holds one.
   *
   * @throws Failure 409 while a generation or another editor holds the project
   */
  public void release(Editor editor, UUID projectId) {
    requireOwned(editor.accountId(), projectId);
    int mine =
        database.update(
            "delete from edit_lock where project_id = ? and credential_id = ?",
            projectId,
            editor.credentialId());
    ProjectState state = states.of(projectId);
    if (mine == 0 && state.lock().locked()) {
      throw ProjectLock.busy(state);
    }
  }

  /**
   * Ends whatever holds the project, in one transaction with the entry in the audit log.
   *
   * @throws Failure 403 for whoever is no administrator; 404 when the project is not theirs either
   */
  public void force(Caller administrator, UUID projectId) {
    if (!administrator.admin()) {
      requireOwned(administrator.accountId(), projectId);
      throw new Failure(Code.FORBIDDEN, "Only an administrator may force a lock open.")
          .hint("DELETE without force=true gives your own lock back.");
    }
    if (database.row("select 1 from project where id = ?", row -> 1, projectId).isEmpty()) {
      throw Failure.notFound("project");
    }
    ForcedUnlock unlock = new ForcedUnlock(projectId, administrator.displayName());
    // The generation's row first, then the project's, then the lease: the order of all who take
    // them.
    forced.fire(unlock);
    endLease(unlock);
    List<String> ended = unlock.ended();
    audit.write(
        administrator.accountId(),
        "force-unlock",
        "project",
        projectId,
        ended.isEmpty() ? "Nothing held it" : "Ended " + String.join(" and ", ended));
  }

  private void endLease(ForcedUnlock unlock) {
    database
        .rows(
            """
            delete from edit_lock e using account a
            where e.project_id = ? and a.id = e.holder_id
            returning e.expires_at > clock_timestamp() as live, a.display_name
            """,
            row -> row.getBoolean("live") ? row.getString("display_name") : "",
            unlock.projectId())
        .stream()
        .filter(holder -> !holder.isEmpty())
        .forEach(holder -> unlock.ended("the edit lock of " + holder));
  }

  private void requireOwned(UUID accountId, UUID projectId) {
    if (database
        .row("select 1 from project where id = ? and owner_id = ?", row -> 1, projectId, accountId)
        .isEmpty()) {
      throw Failure.notFound("project");
    }
  }
}
