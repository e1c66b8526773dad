package dev.cutroom.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SharedReadsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final List<Set<String>> readTogether = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<Supplier<Map<String, Integer>>> answers = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @Test
  void whoComesAloneIsAnsweredAtOnceAndWhatIsUnknownIsEmpty() {
    var reads = new SharedReads<String, Integer>(keys -> Map.of("a", 1), PATIENCE);
    assertThat(reads.get("a")).contains(1);
    assertThat(reads.get("b")).isEmpty();
  }

  @Test
  void whoComesDuringAReadIsAnsweredByTheNextOneTogetherWithTheOthers() throws Exception {
    var reads = new SharedReads<String, Integer>(this::heldRead, PATIENCE);
    CompletableFuture<Optional<Integer>> first = ask(reads, "a");
    assertThat(begun.take()).isNotEmpty();
    // Asked later, though for the same: what the first read finds may be too old for it.
    CompletableFuture<Optional<Integer>> second = ask(reads, "a");
    CompletableFuture<Optional<Integer>> third = ask(reads, "b");
    awaitJoined(reads, Set.of("a", "b"));
    answers.add(() -> Map.of("a", 1));
    assertThat(first.get()).contains(1);
    answers.add(() -> Map.of("a", 2, "b", 3));
    assertThat(second.get()).contains(2);
    assertThat(third.get()).contains(3);
    assertThat(readTogether).containsExactly(Set.of("a"), Set.of("a", "b"));
  }

  @Test
  void failureReachesAllWhoAskedTogetherAndNobodyAfterThem() throws Exception {
    var reads = new SharedReads<String, Integer>(this::heldRead, PATIENCE);
    CompletableFuture<Optional<Integer>> first = ask(reads, "a");
    assertThat(begun.take()).isNotEmpty();
    answers.add(
        () -> {
          throw new IllegalStateException("The database is away");
        });
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(first::join)
        .withCauseExactlyInstanceOf(IllegalStateException.class);
    answers.add(() -> Map.of("a", 2));
    assertThat(reads.get("a")).contains(2);
  }

  @Test
  void readThatDoesNotEndIsUnavailableForThoseBehindIt() throws Exception {
    var reads = new SharedReads<String, Integer>(this::heldRead, Duration.ofMillis(50));
    CompletableFuture<Optional<Integer>> first = ask(reads, "a");
    assertThat(begun.take()).isNotEmpty();
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> reads.get("b"))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE));
    answers.add(() -> Map.of("a", 1));
    assertThat(first.get()).contains(1);
  }

  @Test
  void nobodyGetsWhatWasReadBeforeTheQuestion() throws Exception {
    AtomicInteger truth = new AtomicInteger();
    var reads =
        new SharedReads<String, Integer>(
            keys -> {
              Map<String, Integer> all = new HashMap<>();
              keys.forEach(key -> all.put(key, truth.get()));
              return all;
            },
            PATIENCE);
    List<CompletableFuture<Boolean>> checks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      checks.add(CompletableFuture.supplyAsync(() -> neverStale(reads, truth), callers));
    }
    for (CompletableFuture<Boolean> check : checks) {
      assertThat(check.get()).isTrue();
    }
  }

  private static boolean neverStale(SharedReads<String, Integer> reads, AtomicInteger truth) {
    for (int i = 0; i < 2000; i++) {
      int atLeast = truth.incrementAndGet();
      if (reads.get("a").orElse(0) < atLeast) {
        return false;
      }
    }
    return true;
  }

  private CompletableFuture<Optional<Integer>> ask(SharedReads<String, Integer> reads, String key) {
    return CompletableFuture.supplyAsync(() -> reads.get(key), callers);
  }

  private static void awaitJoined(SharedReads<String, Integer> reads, Set<String> keys) {
    while (!reads.waiting().equals(keys)) {
      Thread.onSpinWait();
    }
  }

  private Map<String, Integer> heldRead(Set<String> keys) {
    readTogether.add(Set.copyOf(keys));
    begun.add("begun");
    try {
      return answers.take().get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
