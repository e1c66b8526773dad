package dev.cutroom.generation.control;

import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a generation, in order, for a person to read. Joins the caller's transaction.
 */
@ApplicationScoped
public class GenerationLog {
  private static final System.Logger LOG = System.getLogger(GenerationLog.class.getName());

  @Inject Database database;
  @Inject Event<GenerationMoved> moves;

  /** A step that an earlier attempt, or an earlier generation, has finished. */
  void reused(Claim claim, String step, String detail) {
    step(claim, "reused", step, detail, null);
  }

  void finished(Claim claim, String step, String title, double seconds) {
    step(claim, "finished", step, title, seconds);
  }

  /** Guarded by the fence, as every write of an attempt. */
  private void step(
      Claim claim, String event, String step, String detail, @Nullable Double seconds) {
    int rows =
        database.update(
            """
            insert into generation_log (generation_id, attempt, event, step, detail, seconds)
            select id, attempt, ?, ?, ?, ? from generation
            where id = ? and fence = ? and state = 'generating' for share
            """,
            event,
            step,
            detail,
            seconds,
            claim.generationId(),
            claim.fence());
    if (rows == 0) {
      throw new LostClaimException(claim);
    }
  }

  /** A change of state: for the log, the server's own log, and whoever observes. */
  void moved(Claim claim, Move move, String step, String detail, List<String> lines) {
    moved(claim.generationId(), claim.attempt(), move, step, detail, lines);
  }

  void moved(Claim claim, Move move, String detail) {
    moved(claim, move, "", detail, List.of());
  }

  void moved(UUID generationId, int attempt, Move move, String detail) {
    moved(generationId, attempt, move, "", detail, List.of());
  }

  private void moved(
      UUID generationId, int attempt, Move move, String step, String detail, List<String> lines) {
    write(generationId, attempt, move.text(), step, detail, lines);
    LOG.log(System.Logger.Level.INFO, "Generation {0} {1}: {2}", generationId, move.text(), detail);
    moves.fire(new GenerationMoved(generationId, move));
  }

  private void write(
      UUID generationId,
      int attempt,
      String event,
      String step,
      String detail,
      List<String> lines) {
    database.update(
        "insert into generation_log (generation_id, attempt, event, step, detail, lines)"
            + " values (?, ?, ?, ?, ?, ?::json)",
        generationId,
        attempt,
        event,
        step,
        detail,
        lines.isEmpty() ? null : Json.text(lines));
  }
}
