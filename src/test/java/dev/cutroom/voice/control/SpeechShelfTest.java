package dev.cutroom.voice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.DatabaseException;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.Sweeper;
import dev.cutroom.storage.TestStore;
import dev.cutroom.testing.TestDatabase;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.SpokenWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL; two shelves are two servers. */
final class SpeechShelfTest {
  private static final Database DATABASE =
      new Database() {
        @Override
        public DataSource connections() {
          return TestDatabase.dataSource();
        }
      };

  private Path dir = Path.of("");

  private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(2);
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final AtomicInteger made = new AtomicInteger();
  private final SpeechKey key = SpeechKey.of(List.of("one", "two"));
  private SpeechShelf shelf = new SpeechShelf();
  private SpeechShelf otherServer = new SpeechShelf();

  @BeforeAll
  static void migrate() throws IOException {
    TestDatabase.empty();
    DATABASE.update("create table account (id uuid primary key)");
    DATABASE.update(Files.readString(Path.of("sql", "V013__voice.sql")));
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    dir = folder;
    DATABASE.update("delete from voice_speech");
    shelf = shelf();
    otherServer = shelf();
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    timers.shutdownNow();
  }

  private SpeechShelf shelf() {
    SpeechShelf fresh = new SpeechShelf();
    fresh.database = DATABASE;
    fresh.objects = TestStore.in(dir);
    fresh.config = TestVoiceConfig.defaults();
    fresh.threads =
        new VoiceThreads() {
          @Override
          public ScheduledExecutorService timers() {
            return SpeechShelfTest.this.timers;
          }
        };
    return fresh;
  }

  @Test
  void whatWasMadeIsGivenAgainAsItWas() throws Exception {
    Spoken first = shelf.take(key, this::spoken);
    assertThat(otherServer.take(key, this::spoken)).isEqualTo(first);
    assertThat(shelf.take(SpeechKey.of(List.of("onet", "wo")), this::spoken)).isNotNull();
    assertThat(made).hasValue(2);
  }

  @Test
  void manyCallersOnTwoServersMakeItOnce() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    List<Future<Spoken>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      SpeechShelf server = i % 2 == 0 ? shelf : otherServer;
      calls.add(
          callers.submit(
              () -> {
                gate.await();
                return server.take(key, this::spoken);
              }));
    }
    gate.countDown();
    for (Future<Spoken> call : calls) {
      assertThat(call.get().provider()).isEqualTo("mary");
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void failureIsTheCallersAndTheNextOneTriesAtOnce() throws Exception {
    assertThatThrownBy(
            () ->
                shelf.take(
                    key,
                    () -> {
                      throw new IllegalStateException("the vendor is down");
                    }))
        .hasMessage("the vendor is down");
    assertThat(otherServer.take(key, this::spoken)).isNotNull();
  }

  @Test
  void speechThatWasMadeOutlastsAMomentWithoutADatabase() throws Exception {
    AtomicInteger refusals = new AtomicInteger(3);
    shelf.database =
        new Database() {
          @Override
          public DataSource connections() {
            return TestDatabase.dataSource();
          }

          @Override
          public int update(String sql, @Nullable Object... arguments) {
            if (sql.contains("set sha256 = ?") && refusals.getAndDecrement() > 0) {
              throw new DatabaseException(new SQLException("gone", "57P01"));
            }
            return super.update(sql, arguments);
          }
        };

    Spoken spoken = shelf.take(key, this::spoken);

    assertThat(otherServer.take(key, this::spoken)).isEqualTo(spoken);
    assertThat(made).hasValue(1);
  }

  @Test
  void makerThatDiedIsReplacedWhenItsLeaseIsOverAndChangesNothingWhenItComesBack()
      throws Exception {
    Spoken late =
        shelf.take(
            key,
            () -> {
              // This server stands still for longer than its lease, and another one takes over.
              DATABASE.update(
                  "update voice_speech set leased_until = clock_timestamp() - interval '1 s'");
              assertThat(otherServer.take(key, this::spoken).voice()).isEqualTo("voice 1");
              return spoken();
            });
    assertThat(late.voice()).isEqualTo("voice 1");
    assertThat(made).hasValue(2);
  }

  @Test
  void soundThatIsGoneIsMadeAgain() throws Exception {
    Spoken first = shelf.take(key, this::spoken);
    ObjectStore objects = TestStore.in(dir);
    Files.delete(objects.path(first.sha256()));
    Spoken second = shelf.take(key, this::spoken);
    assertThat(objects.holds(second.sha256())).isTrue();
    assertThat(made).hasValue(2);
  }

  @Test
  void whatNobodyAskedForInALongTimeIsForgotten() throws Exception {
    shelf.take(key, this::spoken);
    shelf.forget(new Sweeper.Swept(Instant.EPOCH));
    assertThat(shelf.find(key)).isPresent();
    DATABASE.update(
        "update voice_speech set last_used_at = clock_timestamp() - interval '31 days'");
    shelf.forget(new Sweeper.Swept(Instant.EPOCH));
    assertThat(shelf.find(key)).isEmpty();
  }

  private Spoken spoken() {
    int number = made.incrementAndGet();
    try {
      Path file = shelf.objects.newIncoming();
      Files.writeString(file, "sound " + number, StandardCharsets.UTF_8);
      String sha256 = shelf.objects.adopt(file).sha256();
      SpokenWord word = new SpokenWord("Hi", Duration.ZERO, Duration.ofMillis(321), 0.5);
      return new Spoken(
          sha256, Duration.ofMillis(500), List.of(word), "mary", "voice " + number, List.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
