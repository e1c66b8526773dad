package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.launcher.EmbeddedDatabase;
import dev.cutroom.scenario.Cable;
import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL itself is stopped, killed, and away for long, while two servers work. */
@Tag("faults")
class DatabaseRestartsIT {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Path RUNTIME = Path.of("target", "runtime of tests").toAbsolutePath();
  private static final int GENERATIONS = 3;
  private static final int SEGMENTS = 6;

  /** What happens to it. */
  enum Fault {
    RESTARTED(0),
    KILLED(0),
    AWAY(60);

    private final int seconds;

    Fault(int seconds) {
      this.seconds = seconds;
    }
  }

  private final Path data = RunningCutroom.newDataDir();
  private EmbeddedDatabase database = open();
  private final Cable cable = new Cable(port());
  private final Installation installation =
      new Installation(
          new Db(
              database.url().replace(":" + port() + "/", ":" + cable.port() + "/"),
              database.user(),
              database.password()));

  @AfterEach
  void stop() {
    installation.close();
    cable.close();
    database.close();
    RunningCutroom.deleteAll(data);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void workIsDoneOnceTheDatabaseIsBack(Fault fault, TestReporter reporter, @TempDir Path folder)
      throws IOException {
    assertThat(installation.start(2, Map.of())).hasSize(2);
    Fire fire = new Fire(installation, reporter);
    Batch batch =
        new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), GENERATIONS);
    batch.startAll(installation.client(1));
    fire.awaitSomeEncodes(SEGMENTS);
    cable.cut();
    end(fault);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(fault.seconds));
    database = open();
    cable.leadTo(port());
    cable.mend();
    batch.awaitAllEnded(LIMIT);
    // What ran is given up where the outage lasts; once for each server and once for good measure.
    new Checker(installation).assertWhole(batch, 2, fire.seed());
    GenerationDriver next = batch.start(installation.client(0));
    next.awaitCompleted(LIMIT);
  }

  private void end(Fault fault) throws IOException {
    if (fault == Fault.KILLED) {
      String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(0);
      ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
      List<ProcessHandle> backends = postmaster.descendants().toList();
      postmaster.destroyForcibly();
      postmaster.onExit().join();
      backends.forEach(backend -> backend.onExit().join());
    }
    database.close();
  }

  private EmbeddedDatabase open() {
    return EmbeddedDatabase.start(data.resolve("postgres"), RUNTIME, data.resolve("postgres.log"));
  }

  private int port() {
    return URI.create(database.url().substring("jdbc:".length())).getPort();
  }
}
