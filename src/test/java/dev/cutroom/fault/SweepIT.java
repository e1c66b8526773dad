package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Both servers sweep all the time, what is hardly old, while they work and die. */
@Tag("faults")
class SweepIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int GENERATIONS = 8;
  private static final int SEGMENTS = 6;
  private static final int KILLS = 2;
  private static final Map<String, String> EAGER =
      Map.of("CUTROOM_STORAGE_SWEEP_AGE", "PT5S", "CUTROOM_STORAGE_SWEEP_EVERY", "PT1S");

  private final Installation installation = new Installation(Db.emptied());
  private final List<RunningCutroom> servers = installation.start(2, EAGER);

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void nothingThatIsNeededIsSweptAndNothingElseIsLeft(TestReporter reporter, @TempDir Path folder)
      throws IOException {
    Fire fire = new Fire(installation, reporter);
    Batch batch =
        new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), GENERATIONS);
    batch.startAll(installation.client(1));
    int kills = 0;
    while (kills < KILLS && fire.awaitSomeEncodesOfUnfinished(batch, SEGMENTS)) {
      RunningCutroom victim = fire.any(servers);
      fire.killHard(victim, servers);
      // As an upload leaves it whose server died.
      Files.writeString(
          installation.storage().resolve("incoming").resolve("half-" + kills), "half");
      victim.restart();
      kills++;
    }
    batch.awaitAllEnded(LIMIT);
    new Checker(installation).assertWhole(batch, kills, fire.seed());
    Await.that(
        "every file has an owner, and nothing is half made",
        LIMIT,
        () -> files("incoming").isEmpty() && referenced().containsAll(files("objects")));
    assertThat(files("objects")).isEqualTo(referenced());
  }

  private Set<String> referenced() {
    return new HashSet<>(
        installation
            .db()
            .texts(
                """
                select sha256 from source union select thumbnail_sha256 from source
                union select raw_sha256 from clip union select thumbnail_sha256 from clip
                union select output_sha256 from generation_step where output_sha256 is not null
                """));
  }

  private Set<String> files(String below) {
    try (Stream<Path> all = Files.walk(installation.storage().resolve(below))) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
