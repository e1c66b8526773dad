package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * How a server comes by the right to work on a generation: one short transaction, decided by the
 * rows as they are. What it may do with it is {@link Attempts}'.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Claims {
  @Inject Database database;
  @Inject GenerationLog log;

  /**
   * Takes a generation: from the queue, or from an attempt that died and that {@code ticket}
   * carried. Empty when it has ended, is not to be had by now, or the ticket is another server's:
   * one that was frozen while its ticket was revived elsewhere must not rob whoever holds it now.
   *
   * @param ticket carries the attempt from now on; revived, it resumes it
   * @param worker this server's start, a fresh id each time
   */
  public Optional<Claim> claim(UUID generationId, Ticket ticket, UUID worker) {
    // The lock keeps it from being revived until this claim is decided.
    boolean held =
        database
            .row(
                """
                select 1 from scheduled_tasks
                where task_name = ? and task_instance = ? and version = ? and picked for share
                """,
                row -> 1,
                Dispatch.TASK,
                ticket.name(),
                ticket.version())
            .isPresent();
    return held ? claimFor(generationId, ticket.name(), worker) : Optional.empty();
  }

  private Optional<Claim> claimFor(UUID generationId, String execution, UUID worker) {
    Optional<Claim> claim =
        database.row(
            """
            update generation set
              rescues = rescues + case when state = 'generating' and worker <> ? then 1 else 0 end,
              state = 'generating', worker = ?, execution = ?, fence = nextval('fence'),
              attempt = attempt + 1, not_before = null,
              started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp(),
              current_step = 'Starting'
            where id = ?
              and (state = 'queued' and (not_before is null or not_before <= clock_timestamp())
                or state = 'generating' and execution = ?)
              and not exists (select 1 from generation o where o.execution = ? and o.id <> generation.id)
            returning *
            """,
            row ->
                new Claim(
                    row.getObject("id", UUID.class),
                    row.getObject("project_id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    Json.value(row.getString("request"), GenerationRequest.class),
                    row.getInt("attempt"),
                    row.getInt("rescues"),
                    row.getInt("failures"),
                    row.getLong("fence"),
                    row.getInt("percentage")),
            worker,
            worker,
            execution,
            generationId,
            execution,
            execution);
    claim.ifPresent(
        held ->
            log.moved(
                held,
                held.rescues() > 0 && held.attempt() > 1 ? Move.RESUMED : Move.STARTED,
                "Attempt " + held.attempt() + " with fence " + held.fence()));
    return claim;
  }
}
