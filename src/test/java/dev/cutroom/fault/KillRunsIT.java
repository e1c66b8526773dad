package dev.cutroom.fault;

import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers share batches of ten generations; one of them, or an encoder of one, is killed again
 * and again, ten times a batch.
 */
@Tag("faults")
@TestInstance(Lifecycle.PER_CLASS)
class KillRunsIT {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int KILLS = Integer.getInteger("faults.kills", 200);
  private static final int KILLS_OF_A_BATCH = 10;
  private static final int GENERATIONS = 10;
  private static final int SEGMENTS = 6;
  private static final int ENCODES_BETWEEN = 5;

  /** As many deaths as here mean no poison. */
  private static final Map<String, String> PATIENT =
      Map.of("CUTROOM_GENERATION_MAX_RESCUES", "100", "CUTROOM_GENERATION_MAX_FAILURES", "100");

  private final Installation installation = new Installation(Db.emptied());
  private final List<RunningCutroom> servers = installation.start(2, PATIENT);
  private final Path folder;

  KillRunsIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterAll
  void stop() {
    installation.close();
  }

  @Test
  void everyBatchIsWholeHoweverOftenServersAndEncodersAreKilled(TestReporter reporter) {
    Fire fire = new Fire(installation, reporter);
    int done = 0;
    while (done < KILLS) {
      Batch batch =
          new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), GENERATIONS);
      batch.startAll(installation.client(1));
      int kills = 0;
      while (kills < Math.min(KILLS_OF_A_BATCH, KILLS - done)
          && fire.awaitSomeEncodesOfUnfinished(batch, ENCODES_BETWEEN)) {
        kills += killOne(fire);
      }
      batch.awaitAllEnded(LIMIT);
      new Checker(installation).assertWhole(batch, kills, fire.seed());
      done += kills;
      reporter.publishEntry("kills without a fault", Integer.toString(done));
    }
  }

  /** Mostly a server, now and then an encoder, or both. Returns how many died. */
  private int killOne(Fire fire) {
    RunningCutroom victim = fire.any(servers);
    int encoders = fire.any(List.of(0, 0, 1)) == 1 && fire.hit(victim, Kernel.KILL) ? 1 : 0;
    if (encoders == 1 && fire.any(List.of(true, false))) {
      return encoders;
    }
    fire.killHard(victim, servers);
    victim.restart();
    return encoders + 1;
  }
}
