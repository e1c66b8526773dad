package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.testing.Await;
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

/** Encoders die and stand still under a server that stays well. */
@Tag("faults")
@TestInstance(Lifecycle.PER_CLASS)
class EncodersIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration STALL = Duration.ofSeconds(5);
  private static final Duration STALL_LIMIT = STALL.plusSeconds(4);
  private static final int SEGMENTS = 8;
  private static final int HITS = 3;

  private final Installation installation = new Installation(Db.emptied());
  private final RunningCutroom server =
      installation.start(Map.of("CUTROOM_GENERATION_STALL", STALL.toString()));
  private final Batch batch;

  EncodersIT(@TempDir Path folder) {
    batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), 1);
  }

  @AfterAll
  void stop() {
    installation.close();
  }

  @Test
  void killedEncodersAreStartedAgainWithinTheirStep(TestReporter reporter) {
    Fire fire = new Fire(installation, reporter);
    GenerationDriver generation = batch.start(installation.client(0));
    for (int i = 0; i < HITS; i++) {
      fire.awaitSomeEncodes(2);
      fire.awaitWorkOn(server);
      assertThat(fire.hit(server, Kernel.KILL)).isTrue();
    }
    generation.awaitCompleted(LIMIT);
    new Checker(installation).assertWhole(batch, HITS, fire.seed());
  }

  @Test
  void encoderThatStandsStillIsEndedAndStartedAgain(TestReporter reporter) {
    Fire fire = new Fire(installation, reporter);
    GenerationDriver generation = batch.start(installation.client(0));
    fire.awaitSomeEncodes(SEGMENTS / 2);
    fire.awaitWorkOn(server);
    ProcessHandle frozen = fire.any(List.copyOf(Installation.encodersOf(server)));
    Kernel.STOP.to(frozen);
    Await.that("the frozen one is gone", STALL_LIMIT, () -> !frozen.isAlive());
    generation.awaitCompleted(LIMIT);
    new Checker(installation).assertWhole(batch, 1, fire.seed());
  }
}
