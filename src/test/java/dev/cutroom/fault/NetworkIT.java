package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.Cable;
import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** One server's way to the database swallows what is sent, all of it or a single connection. */
@Tag("faults")
class NetworkIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  /** Twelve seconds of silence, and the end of the encoders. */
  private static final Duration SELF_STOP_LIMIT = Duration.ofSeconds(15);

  private static final Duration TAKE_OVER_LIMIT = Duration.ofSeconds(45);
  private static final double START_LIMIT_SECONDS = 2.5;
  private static final String WAITED =
      "select extract(epoch from started_at - created_at)::text from generation";
  private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);
  private static final String LISTENING =
      "select client_port::text from pg_stat_activity where query = 'listen cutroom'";
  private static final int SEGMENTS = 12;

  private final Installation installation = new Installation(Db.emptied());
  private final Cable cable = new Cable(installation.db().port());
  private final RunningCutroom cutOff = cutOff();

  private RunningCutroom cutOff() {
    return installation.startOn(
        installation.db().urlBy(cable.port()), Map.of("CUTROOM_GENERATION_AT_ONCE", "2"));
  }

  @AfterEach
  void stop() {
    cable.mend();
    installation.close();
    cable.close();
  }

  @Test
  void cutOffServerEndsItsWorkBeforeAnotherTakesItOver(
      TestReporter reporter, @TempDir Path folder) {
    Fire fire = new Fire(installation, reporter);
    RunningCutroom other = installation.start(Map.of());
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(1), 4);
    batch.startAll(installation.client(0));
    fire.awaitWorkOn(cutOff);

    cable.swallow();
    Await.that(
        "the server that nobody answers ends its encoders",
        SELF_STOP_LIMIT,
        () -> Installation.encodersOf(cutOff).isEmpty());
    Await.that(
        "the other one works", TAKE_OVER_LIMIT, () -> !Installation.encodersOf(other).isEmpty());
    assertThat(Installation.encodersOf(cutOff)).isEmpty();
    batch.awaitAllEnded(LIMIT);
    cable.mend();
    Await.that(
        "it is ready again",
        RECOVERY_LIMIT,
        () ->
            installation.client(1).root("GET", cutOff.baseUri() + "/health/ready").send().status()
                == 200);
    Await.that("it has cleared up", RECOVERY_LIMIT, () -> installation.workFolders().isEmpty());
    new Checker(installation).assertWhole(batch, 2, fire.seed());
    installation.client(0).get("/me").expect(200);
  }

  @Test
  void workStartsByPollingWhileAListeningConnectionIsDeadAndListeningComesBack(
      TestReporter reporter, @TempDir Path folder) {
    Fire fire = new Fire(installation, reporter);
    int first = Await.until("it listens", RECOVERY_LIMIT, this::listeningPort);
    installation.start(Map.of("CUTROOM_GENERATION_AT_ONCE", "1"));
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(1), 3);
    assertThat(cable.swallow(first)).isTrue();
    CompletableFuture<Integer> again =
        CompletableFuture.supplyAsync(
            () -> Await.until("it listens again", RECOVERY_LIMIT, this::listeningPort));
    // As many as both can work on: the one that hears takes its own, the deaf one finds the others.
    for (int i = 0; i < 3; i++) {
      GenerationDriver next = batch.start(installation.client(1));
      Await.that("work starts", RECOVERY_LIMIT, () -> !next.state().equals("queued"));
    }
    assertThat(installation.db().texts(WAITED).stream().map(Double::valueOf))
        .allSatisfy(seconds -> assertThat(seconds).isLessThan(START_LIMIT_SECONDS));
    batch.awaitAllEnded(LIMIT);
    assertThat(again.join()).isNotEqualTo(first);
    new Checker(installation).assertWhole(batch, 0, fire.seed());
  }

  /** Of the server whose way can be cut. */
  private Optional<Integer> listeningPort() {
    return installation.db().texts(LISTENING).stream()
        .map(Integer::valueOf)
        .filter(cable::carries)
        .findFirst();
  }
}
