package dev.cutroom.generation.control;

import dev.cutroom.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * A net that should never catch anything: work that no execution will take up would wait for ever.
 * Done by every server; an execution too many finds nothing to do and goes.
 */
@Stateless
public class ForgottenWork {
  private static final System.Logger LOG = System.getLogger(ForgottenWork.class.getName());

  @Inject Database database;
  @Inject Dispatch dispatch;

  /** Gives executions to what has none. Returns how many were missing. */
  public int enqueue() {
    return adopt() + enqueueWaiting();
  }

  private record Orphan(UUID id, String execution) {}

  /**
   * What is being worked on names the execution that carries it. Without that one nobody revives
   * it, so another one takes its place once no attempt beats any more.
   */
  private int adopt() {
    List<Orphan> orphans =
        database.rows(
            """
            select id, execution from generation g
            where state = 'generating' and updated_at < clock_timestamp() - interval '20 seconds'
              and not exists (select 1 from scheduled_tasks t
                where t.task_name = 'generation' and t.task_instance = g.execution)
            for update skip locked
            """,
            row -> new Orphan(row.getObject("id", UUID.class), row.getString("execution")));
    for (Orphan orphan : orphans) {
      LOG.log(System.Logger.Level.WARNING, "Generation {0} had lost its execution", orphan.id());
      String name = dispatch.enqueue(orphan.id());
      database.update(
          "update generation set execution = ? where id = ? and execution = ?",
          name,
          orphan.id(),
          orphan.execution());
    }
    return orphans.size();
  }

  /** Each execution takes the next in line: there must be as many free ones as there is waiting. */
  private int enqueueWaiting() {
    List<UUID> uncovered =
        database.rows(
            """
            select id from generation where state = 'queued' order by created_at, id
            offset (select count(*) from scheduled_tasks t where t.task_name = 'generation'
              and not exists (select 1 from generation g where g.execution = t.task_instance))
            """,
            row -> row.getObject("id", UUID.class));
    for (UUID id : uncovered) {
      LOG.log(System.Logger.Level.WARNING, "Generation {0} waited without an execution", id);
      LOG.log(System.Logger.Level.DEBUG, "Enqueued as {0}", dispatch.enqueue(id));
    }
    return uncovered.size();
  }
}
