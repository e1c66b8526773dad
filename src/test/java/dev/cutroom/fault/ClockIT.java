package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One of two servers has a clock that is ten minutes wrong. */
@Tag("faults")
class ClockIT {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int GENERATIONS = 4;
  private static final int SEGMENTS = 6;

  private final Installation installation = new Installation(Db.emptied());

  @AfterEach
  void stop() {
    installation.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10m", "-10m"})
  void wrongClockNeitherKillsTheLivingNorHidesTheDead(
      String skew, TestReporter reporter, @TempDir Path folder) throws IOException {
    Optional<Path> library = FakeTime.library();
    Assumptions.assumeTrue(
        library.isPresent(), "libfaketime is missing: install the package libfaketime");
    RunningCutroom right = installation.start(Map.of());
    RunningCutroom wrong =
        installation.start(
            Map.of(
                "LD_PRELOAD",
                library.orElseThrow().toString(),
                "FAKETIME",
                skew,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Else waiting for a time of the monotonic clock does not wait at all.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0",
                "NO_FAKE_STAT",
                "1"));
    Fire fire = new Fire(installation, reporter);
    Batch batch =
        new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), GENERATIONS);
    batch.startAll(installation.client(1));
    fire.awaitWorkOn(wrong);
    fire.awaitWorkOn(right);
    fire.awaitSomeEncodes(SEGMENTS);
    assertThat(installation.db().number("select max(rescues) from generation")).isZero();

    RunningCutroom victim = fire.any(List.of(right, wrong));
    fire.killHard(victim, List.of(right, wrong));
    victim.restart();
    batch.awaitAllEnded(LIMIT);
    new Checker(installation).assertWhole(batch, 1, fire.seed());
    assertThat(installation.db().number("select max(rescues) from generation")).isLessThan(2);
  }
}
