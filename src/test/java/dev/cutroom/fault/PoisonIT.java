package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.fault.Ledger.Encode;
import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A generation whose server dies each time it works on it. */
@Tag("faults")
class PoisonIT {
  private static final int DEATHS = 5;
  private static final int SEGMENTS = 40;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Dead after four seconds, so that five deaths do not take minutes. */
  private static final Map<String, String> QUICK = Map.of("CUTROOM_GENERATION_HEARTBEAT", "PT1S");

  private final Installation installation = new Installation(Db.emptied());
  private final RunningCutroom server = installation.start(QUICK);

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void workThatKillsItsServerEndsWithAReasonAndTheProjectIsFree(
      TestReporter reporter, @TempDir Path folder) {
    Fire fire = new Fire(installation, reporter);
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), 1);
    GenerationDriver poison = batch.start(installation.client(0));
    for (int death = 1; death <= DEATHS; death++) {
      awaitAttempt(death);
      fire.killHard(server, List.of(server));
      server.restart();
    }
    Await.that("it is given up", LIMIT, () -> poison.state().equals("failed"));
    assertThat(attempts()).isEqualTo(DEATHS);
    assertThat(poison.view().path("error").path("code").asText()).isEqualTo("WORKER_LOST");
    assertThat(poison.view().path("error").path("message").asText()).contains(DEATHS + " times");
    assertThat(installation.encoders()).isEmpty();
    Await.that("nothing of it is left", LIMIT, () -> installation.workFolders().isEmpty());

    // Whatever it was has gone: by hand it is tried again, from what was finished.
    poison.retry().expect(202);
    poison.awaitCompleted(LIMIT);
    new Checker(installation).assertWhole(batch, DEATHS, fire.seed());
  }

  private void awaitAttempt(int number) {
    Await.that("attempt " + number + " encodes", LIMIT, () -> attempts() >= number);
  }

  private long attempts() {
    return installation.ledger().encodes().stream().map(Encode::fence).distinct().count();
  }
}
