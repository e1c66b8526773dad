package dev.cutroom.bench;

import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two servers: from the kill of the one that works to the claim of the other. */
final class RescueBenchmark {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int ROUNDS = 20;
  private static final String WISH =
      "{\"kind\": \"clips\", \"variantCount\": 2, \"targetDurationSeconds\": 6}";

  private final Report report;

  RescueBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    TestDatabase.empty();
    Path data = RunningCutroom.newDataDir();
    Map<String, String> settings =
        Map.of(
            "CUTROOM_DB_URL", TestDatabase.url(),
            "CUTROOM_DB_USER", TestDatabase.user(),
            "CUTROOM_DB_PASSWORD", TestDatabase.password(),
            "CUTROOM_GENERATION_MAX_RESCUES", "100");
    try (RunningCutroom one = RunningCutroom.startIn(data, settings);
        RunningCutroom two = RunningCutroom.startIn(data, settings)) {
      measure(one, two);
    } finally {
      RunningCutroom.deleteAll(data);
    }
  }

  private void measure(RunningCutroom one, RunningCutroom two) throws Exception {
    Api api = new Api(one);
    String project = api.newProject("rescue");
    api.upload(project, Footage.tiny());
    String generations = "projects/" + project + "/generations";
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String id = api.post(generations, WISH).get("id").asText();
      Await.that("somebody works", LIMIT, () -> encodes(one) || encodes(two));
      RunningCutroom victim = encodes(one) ? one : two;
      long killed = System.nanoTime();
      victim.killHard();
      Await.that("the other works", LIMIT, () -> attempt(id) == 2);
      millis.add((System.nanoTime() - killed) / 1e6);
      victim.restart();
      Await.that("it has ended", LIMIT, () -> ended(id));
    }
    report.line("kill -9 to work going on   %s", Percentiles.of(millis));
  }

  private static boolean encodes(RunningCutroom server) {
    return server.server().children().findAny().isPresent();
  }

  private static int attempt(String id) {
    return number("select attempt from generation where id = '" + id + "'");
  }

  private static boolean ended(String id) {
    return number(
            "select count(*) from generation where ended_at is not null and id = '" + id + "'")
        == 1;
  }

  private static int number(String sql) {
    try (Connection connection = TestDatabase.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      if (!result.next()) {
        throw new IllegalStateException("No row: " + sql);
      }
      return result.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
