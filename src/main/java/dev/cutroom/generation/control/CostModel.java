package dev.cutroom.generation.control;

import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the kinds of steps cost on this server: the formulas of plan and pipeline, each times a
 * factor that is learned from the steps that this server has done. Thread-safe.
 *
 * <p>Kept in the database under the server's name, so that a restart forgets nothing and servers of
 * different speed do not teach one another.
 */
@ApplicationScoped
public class CostModel {
  /** A generation's time on the wall for each second of its steps, with one step at a time. */
  private static final String PACE = "pace";

  /** How much one step moves its kind's factor. */
  private static final double LEARNING_RATE = 0.15;

  /** What lies outside is an accident, such as a server that was suspended, and teaches nothing. */
  private static final double SMALLEST_FACTOR = 0.02;

  private static final double LARGEST_FACTOR = 50;
  private static final Pattern CLIP = Pattern.compile("^clip-\\d+-");
  private static final Pattern WHICH = Pattern.compile("-.*$");

  private final Map<String, Double> factors = new ConcurrentHashMap<>();

  @Inject Database database;
  @Inject GenerationConfig config;

  void load(
      @Observes @Priority(StartOrder.DISPATCH - 1) @Initialized(ApplicationScoped.class) Object ready) {
    database
        .rows(
            "select kind, factor from step_cost where server = ?",
            row -> Map.entry(row.getString("kind"), row.getDouble("factor")),
            config.serverName())
        .forEach(known -> factors.put(known.getKey(), known.getValue()));
  }

  /** What a step costs, in seconds, that costs {@code base} by its formula. */
  double seconds(String step, double base) {
    return base * factors.getOrDefault(kind(step), 1.0);
  }

  /** Seconds on the wall for each second of steps, when this server has nothing else to do. */
  double pace() {
    return factors.getOrDefault(PACE, 1.0) / config.renderParallelism();
  }

  /** A step that costs {@code base} by its formula took {@code seconds}. */
  void learn(String step, double base, double seconds) {
    if (base > 0) {
      move(kind(step), seconds / base);
    }
  }

  /** A whole attempt, undisturbed by others, took {@code pace} for each second of its steps. */
  void learnPace(double pace) {
    move(PACE, pace * config.renderParallelism());
  }

  private void move(String kind, double seen) {
    if (seen >= SMALLEST_FACTOR && seen <= LARGEST_FACTOR) {
      factors.merge(kind, seen, (known, now) -> known + LEARNING_RATE * (now - known));
    }
  }

  /** Keeps what was learned; that this fails for want of a database harms nobody. */
  void save() {
    try {
      factors.forEach(
          (kind, factor) ->
              database.update(
                  """
                  insert into step_cost (server, kind, factor, updated_at) values (?, ?, ?, clock_timestamp())
                  on conflict (server, kind) do update set factor = excluded.factor, updated_at = excluded.updated_at
                  """,
                  config.serverName(),
                  kind,
                  factor));
    } catch (RuntimeException e) {
      if (!Outage.isOutage(e)) {
        throw e;
      }
    }
  }

  /** {@code segment} of {@code clip-2-segment-4}, {@code measure} of {@code measure-<id>}. */
  static String kind(String step) {
    return WHICH.matcher(CLIP.matcher(step).replaceFirst("")).replaceFirst("");
  }
}
