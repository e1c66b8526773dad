package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.scenario.Works;
import dev.cutroom.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the storage is full, before the work and in the midst of it. */
@Tag("faults")
class FullDiskIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration NOTICE_LIMIT = Duration.ofSeconds(8);
  private static final int MEGABYTE = 1 << 20;
  private static final long DISK_BYTES = 256L * MEGABYTE;
  private static final long RESERVE_BYTES = 8L * MEGABYTE;
  private static final int SEGMENTS = 10;

  private final Installation installation = new Installation(Db.emptied());

  @BeforeEach
  void mountSmallDisk() throws IOException {
    Files.createDirectories(installation.storage());
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + DISK_BYTES, "tmpfs", disk()) == 0,
        "a small disk needs the right to mount a tmpfs: run as root");
  }

  @AfterEach
  void stop() {
    try {
      Files.deleteIfExists(filler());
      installation.server(0).close();
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalStateException(e);
    } finally {
      int unmounted = run("umount", "-l", disk());
      assertThat(unmounted).isZero();
      installation.close();
    }
  }

  @Test
  void fullDiskIsToldBeforeTheWorkAndEndsItInItsMidstWhileTheServerStaysWell(
      TestReporter reporter, @TempDir Path folder) throws IOException {
    installation.start(Map.of("CUTROOM_STORAGE_RESERVE_BYTES", Long.toString(RESERVE_BYTES)));
    Fire fire = new Fire(installation, reporter);
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), 1);
    fillUp();
    var client = installation.client(0);
    batch
        .project(client, 0)
        .tryGenerate(Works.assembly(batch.sourceId(0), SEGMENTS))
        .expectProblem(507, "INSUFFICIENT_STORAGE");
    Files.delete(filler());

    GenerationDriver generation = batch.start(client);
    fire.awaitSomeEncodes(SEGMENTS / 2);
    fillUp();
    Await.that("it has failed", NOTICE_LIMIT, () -> generation.state().equals("failed"));
    assertThat(generation.view().path("error").path("code").asText())
        .isEqualTo("INSUFFICIENT_STORAGE");
    assertThat(installation.workFolders()).isEmpty();
    client.get("/me").expect(200);
    assertThat(client.root("GET", "/health/live").send().status()).isEqualTo(200);

    Files.delete(filler());
    generation.retry().expect(202);
    batch.awaitAllEnded(LIMIT);
    new Checker(installation).assertWhole(batch, 1, fire.seed());
  }

  private String disk() {
    return installation.storage().toString();
  }

  private Path filler() {
    return installation.storage().resolve("filler");
  }

  /** To the last byte. */
  private void fillUp() {
    byte[] megabyte = new byte[MEGABYTE];
    try (var out = Files.newOutputStream(filler())) {
      for (long left = installation.storage().toFile().getUsableSpace();
          left > 0;
          left -= MEGABYTE) {
        out.write(megabyte, 0, (int) Math.min(left, MEGABYTE));
      }
    } catch (IOException e) {
      // Somebody else has written the last byte.
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
