package dev.cutroom.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens between the sweeper's look at a file and its end. */
class RemovalTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LIMIT = LONG_AGO.plusSeconds(3600);

  private ObjectStore store;
  private String sha256;
  private Path file;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    store = TestStore.in(folder);
    sha256 = brought();
    file = store.path(sha256);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }

  @Test
  void forgottenFileGoes() throws IOException {
    assertThat(sweep(new Removal(store, names -> Set.of(), LIMIT))).isEqualTo(1);

    assertThat(file.getParent()).isEmptyDirectory();
  }

  @Test
  void fileThatIsPointedToStays() throws IOException {
    assertThat(sweep(new Removal(store, Set::copyOf, LIMIT))).isZero();

    assertThat(file).exists();
  }

  @Test
  void fileThatIsTouchedBehindTheLookStays() throws IOException {
    ObjectStore touching =
        new ObjectStore() {
          private boolean first = true;

          @Override
          boolean isOlderThan(Path looked, Instant time) {
            boolean older = store.isOlderThan(looked, time);
            if (first) {
              first = false;
              assertThat(brought()).isEqualTo(sha256);
            }
            return older;
          }
        };

    assertThat(sweep(new Removal(touching, names -> Set.of(), LIMIT))).isZero();

    assertThat(file).exists();
  }

  @Test
  void fileThatIsPointedToBehindTheLookStays() throws IOException {
    List<List<String>> asked = new ArrayList<>();
    Removal removal =
        new Removal(
            store,
            names -> {
              asked.add(names);
              return asked.size() == 1 ? Set.of() : Set.copyOf(names);
            },
            LIMIT);

    assertThat(sweep(removal)).isZero();

    assertThat(asked).containsExactly(List.of(sha256), List.of(sha256));
    assertThat(file).exists();
  }

  @Test
  void bytesThatAreBroughtWhileTheFileIsAsideAreKept() throws IOException {
    List<List<String>> asked = new ArrayList<>();
    Removal removal =
        new Removal(
            store,
            names -> {
              asked.add(names);
              if (asked.size() == 2) {
                assertThat(brought()).isEqualTo(sha256);
              }
              return Set.of();
            },
            LIMIT);

    assertThat(sweep(removal)).isEqualTo(1);

    assertThat(file).hasContent("the same bytes");
    assertThat(store.isOlderThan(file, LIMIT)).isFalse();
  }

  @Test
  void whatAKilledSweeperLeftIsGivenBackOrGoes() throws IOException {
    Path aside = file.resolveSibling(sha256 + ".swept");
    Files.move(file, aside);

    assertThat(sweep(new Removal(store, Set::copyOf, LIMIT))).isZero();
    assertThat(file).exists();

    Files.move(file, aside);
    assertThat(sweep(new Removal(store, names -> Set.of(), LIMIT))).isEqualTo(1);
    assertThat(file.getParent()).isEmptyDirectory();
  }

  private int sweep(Removal removal) throws IOException {
    List<Integer> removed = new ArrayList<>();
    store.eachOldBatch(LIMIT, batch -> removed.add(removal.remove(batch)));
    return removed.stream().mapToInt(Integer::intValue).sum();
  }

  private String brought() {
    try {
      return store.adopt(Files.writeString(store.newIncoming(), "the same bytes")).sha256();
    } catch (IOException e) {
      throw new StorageException("The test's folder is broken", e);
    }
  }
}
