package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is frozen until others have done its work, and then wakes up. */
@Tag("faults")
class ZombieIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration TAKE_OVER_LIMIT = Duration.ofSeconds(45);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int SEGMENTS = 8;

  private final Installation installation = new Installation(Db.emptied());
  private final List<RunningCutroom> servers = installation.start(2, Map.of());

  @AfterEach
  void stop() {
    installation.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sleeperChangesNothingWhenItWakesAndEndsItsEncoders(
      boolean withEncoders, TestReporter reporter, @TempDir Path folder) {
    Fire fire = new Fire(installation, reporter);
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), 1);
    GenerationDriver generation = batch.start(installation.client(0));
    RunningCutroom sleeper = fire.workerOf(generation.id(), servers);
    fire.awaitSomeEncodes(SEGMENTS / 2);
    ProcessHandle process = sleeper.server();
    Kernel.STOP.to(process);
    List<ProcessHandle> encoders = Installation.encodersOf(sleeper);
    if (withEncoders) {
      encoders.forEach(Kernel.STOP::to);
    }
    try {
      Await.that(
          "another server works on it",
          TAKE_OVER_LIMIT,
          () -> installation.db().number("select attempt from generation") == 2);
      batch.awaitAllEnded(LIMIT);
    } finally {
      Kernel.CONT.to(process);
    }
    List<String> rows = rows();
    Await.that(
        "the sleeper ends its encoders",
        SOON,
        () -> encoders.stream().noneMatch(ProcessHandle::isAlive));
    Await.that("and clears up", SOON, () -> installation.workFolders().isEmpty());
    assertThat(rows()).isEqualTo(rows);
    new Checker(installation).assertWhole(batch, 1, fire.seed());
    installation.client(sleeper).get("/me").expect(200);
  }

  private List<String> rows() {
    return installation
        .db()
        .texts(
            """
            select row_to_json(g)::text from generation g
            union all select row_to_json(c)::text from clip c
            union all select row_to_json(l)::text from generation_log l order by 1
            """);
  }
}
