package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the storage takes hardly anything; the database has another one. */
@Tag("faults")
class SlowDiskIT {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long CRAWLING_BYTES_PER_SECOND = 300_000;
  private static final int GENERATIONS = 2;
  private static final int SEGMENTS = 6;

  private final Installation installation = new Installation(Db.emptied());
  private @Nullable SlowDisk disk;

  @BeforeEach
  void mount() throws IOException {
    Assumptions.assumeTrue(
        SlowDisk.possible(),
        "a slow disk needs root, loop devices and control groups of version 1");
    disk = SlowDisk.at(installation.storage());
  }

  @AfterEach
  void stop() throws IOException {
    SlowDisk mounted = disk;
    if (mounted != null) {
      mounted.limit(0);
      installation.stopServers();
      mounted.close();
    }
    installation.close();
  }

  @Test
  void workGoesOnSlowlyAndNobodyTakesItForDead(TestReporter reporter, @TempDir Path folder)
      throws IOException {
    installation.start(2, Map.of("CUTROOM_STORAGE_RESERVE_BYTES", "1000000"));
    Fire fire = new Fire(installation, reporter);
    Batch batch =
        new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), GENERATIONS);
    double began = Ledger.nowSeconds();
    SlowDisk slow = Objects.requireNonNull(disk);
    slow.limit(CRAWLING_BYTES_PER_SECOND);
    batch.startAll(installation.client(1));
    batch.awaitAllEnded(LIMIT);
    reporter.publishEntry("seconds", Long.toString(Math.round(Ledger.nowSeconds() - began)));
    assertThat(
            installation
                .db()
                .texts(
                    "select distinct attempt || ' ' || rescues || ' ' || failures from generation"))
        .containsExactly("1 0 0");
    assertThat(installation.db().texts("select event from generation_log"))
        .doesNotContain("handed back", "resumed", "trying again");
    installation.client(0).get("/me").expect(200);
    slow.limit(0);
    new Checker(installation).assertWhole(batch, 0, fire.seed());
  }
}
