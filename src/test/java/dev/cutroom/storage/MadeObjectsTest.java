package dev.cutroom.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import dev.cutroom.storage.MadeObjects.Made;
import dev.cutroom.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL: what is tested is in its statements. */
class MadeObjectsTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Database database =
      new Database() {
        @Override
        public DataSource connections() {
          return TestDatabase.dataSource();
        }
      };

  private final StorageConfig config = new StorageConfig();
  private final ObjectStore store = new ObjectStore();
  private final MadeObjects made = new MadeObjects();

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    TestDatabase.empty();
    database.update(Files.readString(Path.of("sql", "V012__segment_cache.sql")));
    config.dataDir = folder.toString();
    config.cacheBytes = 1000;
    config.sweepAge = Duration.ofHours(1);
    store.config = config;
    store.time = new Time();
    store.open("ready");
    made.database = database;
    made.objects = store;
    made.config = config;
  }

  @Test
  void whatWasMadeIsFoundWithWhatWasSaidAboutIt() throws IOException {
    StoredObject object = object("one", 10);

    made.keep(key(1), object, "{\"loud\": true}");

    assertThat(made.find(key(1))).contains(new Made(object.sha256(), "{\"loud\": true}"));
    assertThat(made.find(key(2))).isEmpty();
  }

  @Test
  void whatIsFoundIsYoungAndWhatIsLostIsForgotten() throws IOException {
    StoredObject object = object("one", 10);
    made.keep(key(1), object, null);
    Path file = store.path(object.sha256());
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));

    assertThat(made.find(key(1))).isPresent();
    assertThat(store.isOlderThan(file, Instant.now().minusSeconds(60))).isFalse();

    Files.delete(file);
    assertThat(made.find(key(1))).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void whatWasUsedLongestAgoGoesWhenThereIsNoRoom() throws IOException {
    for (int i = 0; i < 4; i++) {
      made.keep(key(i), object("file " + i, 300), null);
    }
    made.find(key(0));

    made.keepWithinBound();

    assertThat(made.find(key(0))).isPresent();
    assertThat(made.find(key(1))).isEmpty();
    assertThat(made.find(key(2))).isPresent();
    assertThat(made.find(key(3))).isPresent();
  }

  @Test
  void withoutRoomNothingIsKept() throws IOException {
    config.cacheBytes = 0;

    made.keep(key(1), object("one", 10), null);

    assertThat(rows()).isZero();
    assertThat(made.find(key(1))).isEmpty();
  }

  @Test
  void manyThatMakeTheSameAtOnceLeaveOne() throws Exception {
    atOnce(64, number -> made.keep(key(number), object("file " + number, 300), null));

    made.keepWithinBound();
    assertThat(rows()).isBetween(1L, 3L);
  }

  /** All files are old when the sweeper begins: only what is found, or made anew, may be left. */
  @Test
  void whatIsFoundIsTheRightOneAndStaysWhileOthersMakeForgetAndSweep() throws Exception {
    for (int round = 0; round < 2; round++) {
      for (int number = 0; number < 4; number++) {
        StoredObject object = object("file " + number, 300);
        made.keep(key(number), object, null);
        Files.setLastModifiedTime(store.path(object.sha256()), FileTime.from(LONG_AGO));
      }
      Instant limit = LONG_AGO.plusSeconds(60);
      AtomicBoolean over = new AtomicBoolean();
      FutureTask<Integer> sweeping = new FutureTask<>(() -> sweepUntil(over, limit));
      new Thread(sweeping).start();

      List<Optional<Made>> answers =
          atOnce(
              16,
              number -> {
                if (made.find(key(number)).isEmpty()) {
                  made.keep(key(number), object("file " + number, 300), null);
                }
              });
      over.set(true);
      sweeping.get();

      assertThat(answers).anyMatch(Optional::isPresent);
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i).isPresent()) {
          String sha256 = answers.get(i).get().sha256();
          assertThat(sha256).isEqualTo(Hashes.sha256Hex(text("file " + i % 4, 300)));
          assertThat(store.path(sha256)).hasContent(text("file " + i % 4, 300));
        }
      }
    }
  }

  private int sweepUntil(AtomicBoolean over, Instant limit) throws IOException {
    Removal removal = new Removal(store, this::referenced, limit);
    AtomicInteger removed = new AtomicInteger();
    while (!over.get()) {
      store.eachOldBatch(limit, batch -> removed.addAndGet(removal.remove(batch)));
    }
    return removed.get();
  }

  private Set<String> referenced(List<String> names) {
    return names.stream()
        .filter(
            name ->
                database
                    .row(
                        "select key from made_object where sha256 = ? limit 1",
                        row -> row.getString("key"),
                        name)
                    .isPresent())
        .collect(Collectors.toSet());
  }

  /** Eight servers do one thing to each of four keys, over and over; what they find then. */
  private List<Optional<Made>> atOnce(int calls, Making making) throws Exception {
    ExecutorService servers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Optional<Made>>> jobs = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        int number = i % 4;
        jobs.add(
            () -> {
              making.make(number);
              made.keepWithinBound();
              return made.find(key(number));
            });
      }
      List<Optional<Made>> found = new ArrayList<>();
      for (Future<Optional<Made>> job : servers.invokeAll(jobs)) {
        found.add(job.get());
      }
      return found;
    } finally {
      servers.shutdown();
    }
  }

  private interface Making {
    void make(int number) throws IOException;
  }

  private long rows() {
    return database
        .row("select count(*) as rows from made_object", row -> row.getLong("rows"))
        .orElseThrow();
  }

  private StoredObject object(String text, int bytes) throws IOException {
    Path file = store.newIncoming();
    Files.writeString(file, text(text, bytes));
    return store.adopt(file);
  }

  private static String text(String text, int bytes) {
    return text + ".".repeat(bytes - text.length());
  }

  private static String key(int number) {
    return Hashes.sha256Hex("key " + number);
  }
}
