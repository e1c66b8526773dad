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

  /**
   * What was claimed.
   *
   * @param resumed from an attempt that ended without a word: it died with its server, or its
   *     server lost the database for so long that it gave up
   */
  private record Held(Claim claim, boolean resumed) {}

  private Optional<Claim> claimFor(UUID generationId, String execution, UUID worker) {
    Optional<Held> held =
        database.row(
            """
            update generation g set
              rescues = rescues + case when state = 'generating' and worker <> ? then 1 else 0 end,
              state = 'generating', worker = ?, execution = ?, fence = nextval('fence'),
              attempt = attempt + 1, not_before = null,
              started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp(),
              current_step = 'Starting'
            from (select id as id_before, state as state_before from generation where id = ? for update) b
            where g.id = b.id_before
              and (state = 'queued' and (not_before is null or not_before <= clock_timestamp())
                or state = 'generating' and execution = ?)
              and not exists (select 1 from generation o where o.execution = ? and o.id <> g.id)
            returning g.*, b.state_before
            """,
            row ->
                new Held(
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
                    row.getString("state_before").equals("generating")),
            worker,
            worker,
            execution,
            generationId,
            execution,
            execution);
    held.ifPresent(
        now ->
            log.moved(
                now.claim(),
                now.resumed() ? Move.RESUMED : Move.STARTED,
                "Attempt " + now.claim().attempt() + " with fence " + now.claim().fence()));
    return held.map(Held::claim);
  }
}
