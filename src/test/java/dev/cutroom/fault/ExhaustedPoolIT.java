package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.Answer;
import dev.cutroom.scenario.CutroomClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Callers hold every connection of the server's pool for longer than a lease. */
@Tag("faults")
class ExhaustedPoolIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration HELD = Duration.ofSeconds(35);
  private static final int CALLERS = 60;
  private static final int SEGMENTS = 30;

  private final Installation installation = new Installation(Db.emptied());

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void workKeepsItsClaimWhileCallersHoldEveryConnection(TestReporter reporter, @TempDir Path folder)
      throws SQLException {
    installation.start(Map.of());
    Fire fire = new Fire(installation, reporter);
    CutroomClient client = installation.client(0);
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(client, 1);
    String id = batch.start(client).id();
    fire.awaitSomeEncodes(3);
    // Who waits must not take the work from who is only slow.
    installation.start(Map.of());

    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    try (Connection connection = installation.db().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table credential in access exclusive mode");
      for (int i = 0; i < CALLERS; i++) {
        answers.add(client.call("GET", "/me").sendAsync());
      }
      LockSupport.parkNanos(HELD.toNanos());
      connection.rollback();
    }
    long refused =
        answers.stream()
            .map(answer -> answer.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join().status())
            .peek(status -> assertThat(status).isIn(200, 503))
            .filter(status -> status == 503)
            .count();
    assertThat(refused).isPositive();
    batch.awaitAllEnded(LIMIT);
    assertThat(
            installation
                .db()
                .texts(
                    "select attempt || ' ' || rescues || ' ' || failures from generation where id = ?::uuid",
                    id))
        .containsExactly("1 0 0");
    assertThat(installation.db().texts("select event from generation_log"))
        .doesNotContain("handed back", "resumed");
    new Checker(installation).assertWhole(batch, 0, fire.seed());
  }
}
