package dev.cutroom.generation.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link GenerationLog} wrote. */
@ApplicationScoped
public class LogEntries {
  @Inject Database database;

  /**
   * One thing that happened.
   *
   * @param event what a {@link Move} is called, for instance {@code trying again}; of a step {@code
   *     finished} or {@code reused}
   * @param step the step's name; empty for what concerns the whole
   * @param lines the last lines of the tool that failed
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Entry(
      int attempt,
      Instant at,
      String event,
      String step,
      String detail,
      @Nullable Double durationSeconds,
      JsonNode lines) {}

  /** All of a generation, oldest first. */
  public List<Entry> of(UUID generationId) {
    return database.rows(
        "select * from generation_log where generation_id = ? order by id",
        row ->
            new Entry(
                row.getInt("attempt"),
                row.getTimestamp("at").toInstant(),
                row.getString("event"),
                row.getString("step"),
                row.getString("detail"),
                row.getObject("seconds", Double.class),
                row.getString("lines") == null
                    ? Json.shared().createArrayNode()
                    : Json.value(row.getString("lines"), JsonNode.class)),
        generationId);
  }
}
