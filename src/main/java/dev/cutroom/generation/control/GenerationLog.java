package dev.cutroom.generation.control;

import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
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

  void add(Claim claim, String event, String step, String detail) {
    add(claim, event, step, detail, List.of());
  }

  void add(Claim claim, String event, String step, String detail, List<String> lines) {
    write(claim.generationId(), claim.attempt(), event, step, detail, null, lines);
  }

  void finished(Claim claim, String step, String title, double seconds) {
    write(claim.generationId(), claim.attempt(), "finished", step, title, seconds, List.of());
  }

  void write(
      UUID generationId,
      int attempt,
      String event,
      String step,
      String detail,
      @Nullable Double seconds,
      List<String> lines) {
    database.update(
        "insert into generation_log (generation_id, attempt, event, step, detail, seconds, lines)"
            + " values (?, ?, ?, ?, ?, ?, ?::json)",
        generationId,
        attempt,
        event,
        step,
        detail,
        seconds,
        lines.isEmpty() ? null : Json.text(lines));
    if (step.isEmpty()) {
      LOG.log(System.Logger.Level.INFO, "Generation {0} {1}: {2}", generationId, event, detail);
    }
  }
}
