package dev.cutroom.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sweeper is shown. */
final class OldFilesTest {
  private static final Instant LIMIT = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MANY = 1234;

  private final List<Path> seen = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();

  @Test
  void oldFilesComeInBatchesAndYoungOnesNotAtAll(@TempDir Path folder) throws IOException {
    for (int i = 0; i < MANY; i++) {
      file(folder.resolve(Integer.toString(i % 7)).resolve("old" + i), LIMIT.minusSeconds(1));
    }
    file(folder.resolve("3").resolve("young"), LIMIT);

    OldFiles walk = new OldFiles(LIMIT, this::take);
    Files.walkFileTree(folder, walk);
    walk.flush();

    assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(sizes).containsExactly(500, 500, 234);
  }

  @Test
  void whatVanishesMeanwhileIsPassedOver(@TempDir Path folder) throws IOException {
    for (int i = 0; i < MANY; i++) {
      file(folder.resolve(Integer.toString(i)).resolve("old"), LIMIT.minusSeconds(1));
    }

    OldFiles walk =
        new OldFiles(
            LIMIT,
            batch -> {
              take(batch);
              remove(folder);
            });
    Files.walkFileTree(folder, walk);
    walk.flush();

    assertThat(seen).hasSize(500);
    Files.walkFileTree(folder.resolve("gone"), walk);
  }

  private void take(List<Path> batch) {
    seen.addAll(batch);
    sizes.add(batch.size());
  }

  private static void file(Path file, Instant touched) throws IOException {
    Files.createDirectories(file.getParent());
    Files.setLastModifiedTime(Files.createFile(file), FileTime.from(touched));
  }

  private static void remove(Path folder) {
    for (int i = 0; i < MANY; i++) {
      try {
        Files.deleteIfExists(folder.resolve(Integer.toString(i)).resolve("old"));
        Files.deleteIfExists(folder.resolve(Integer.toString(i)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
