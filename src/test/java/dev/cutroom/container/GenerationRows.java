package dev.cutroom.container;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of {@code generation} as SQL: whole ones, and each half state that must not be stored. */
final class GenerationRows {
  private static final String ERROR =
      "error_code='BAD', error_message='It failed.', error_retryable=false";

  private GenerationRows() {}

  /** One row in each state, all of a piece. */
  static Map<String, String> whole() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("queued", "");
    rows.put(
        "generating",
        "state='generating', worker=gen_random_uuid(), execution=gen_random_uuid(), fence=1, started_at=now()");
    rows.put("completed", "state='completed', percentage=100, ended_at=now()");
    rows.put("failed", "state='failed', ended_at=now(), " + ERROR);
    rows.put("cancelled", "state='cancelled', ended_at=now()");
    return rows;
  }

  /** What is wrong with a row, and the row. */
  static Map<String, String> broken() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("unknown state", "state='paused'");
    rows.put("unknown kind", "kind='magic'");
    rows.put(
        "generating without a worker",
        "state='generating', execution=gen_random_uuid(), fence=1, started_at=now()");
    rows.put(
        "generating without an execution",
        "state='generating', worker=gen_random_uuid(), fence=1, started_at=now()");
    rows.put("queued with an execution", "execution=gen_random_uuid()");
    rows.put(
        "ended, but waiting for a time", "state='cancelled', ended_at=now(), not_before=now()");
    rows.put(
        "generating without a fence",
        "state='generating', worker=gen_random_uuid(), execution=gen_random_uuid(), started_at=now()");
    rows.put(
        "generating without a start",
        "state='generating', worker=gen_random_uuid(), execution=gen_random_uuid(), fence=1");
    rows.put("queued with a worker", "worker=gen_random_uuid(), execution=gen_random_uuid()");
    rows.put(
        "ended with a worker",
        "state='cancelled', ended_at=now(), worker=gen_random_uuid(), execution=gen_random_uuid(), fence=1, started_at=now()");
    rows.put("completed without an end", "state='completed', percentage=100");
    rows.put("failed without an end", "state='failed', " + ERROR);
    rows.put("cancelled without an end", "state='cancelled'");
    rows.put("queued with an end", "ended_at=now()");
    rows.put("failed without an error", "state='failed', ended_at=now()");
    rows.put(
        "completed with an error", "state='completed', percentage=100, ended_at=now(), " + ERROR);
    rows.put("queued with an error", ERROR);
    rows.put(
        "error without a message",
        "state='failed', ended_at=now(), error_code='BAD', error_retryable=false");
    rows.put(
        "error that says nothing of a retry",
        "state='failed', ended_at=now(), error_code='BAD', error_message='It failed.'");
    rows.put("message without an error", "error_message='It failed.'");
    rows.put("completed at 99 %", "state='completed', percentage=99, ended_at=now()");
    rows.put("failed at 100 %", "state='failed', percentage=100, ended_at=now(), " + ERROR);
    rows.put(
        "generating at 100 %",
        "state='generating', percentage=100, worker=gen_random_uuid(), execution=gen_random_uuid(), fence=1, started_at=now()");
    rows.put("below 0 %", "percentage=-1");
    rows.put("above 100 %", "percentage=101");
    return rows;
  }

  /** Inserts a row for the project and owner given as parameters; {@code changes} win. */
  static String insert(String changes) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("id", "gen_random_uuid()");
    columns.put("project_id", "?");
    columns.put("owner_id", "?");
    columns.put("kind", "'clips'");
    columns.put("state", "'queued'");
    columns.put("request", "'{}'");
    columns.put("current_step", "'Waiting'");
    columns.put("created_at", "now()");
    columns.put("updated_at", "now()");
    for (String change : changes.isEmpty() ? new String[0] : changes.split(", ", -1)) {
      columns.put(
          change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
    }
    return columns.keySet().stream()
            .collect(Collectors.joining(", ", "insert into generation (", ") values ("))
        + columns.values().stream().collect(Collectors.joining(", ", "", ")"));
  }
}
