package dev.cutroom.project.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final int CROWD = 50;
  private static final UUID PROJECT = UUID.randomUUID();
  private static final Editor EDITOR = new Editor(UUID.randomUUID(), UUID.randomUUID());

  private final AtomicBoolean busy = new AtomicBoolean();
  private final CountDownLatch allHaveLooked = new CountDownLatch(CROWD);
  private final Turns turns = new Turns();

  @BeforeEach
  void projectWhoseStateIsKnown() {
    turns.states =
        new ProjectStates() {
          @Override
          public ProjectState seen(UUID projectId) {
            ProjectState.Progress idle =
                new ProjectState.Progress(
                    projectId, null, null, "idle", 0, null, null, null, null, null, null);
            ProjectState.Lock lock =
                busy.get()
                    ? ProjectState.Lock.ofGeneration(projectId, projectId, "Ann", Instant.EPOCH)
                    : ProjectState.Lock.NONE;
            allHaveLooked.countDown();
            return new ProjectState("idle", 0, lock, idle, null);
          }
        };
  }

  @Test
  void ofACrowdOneGetsItAndMostDoNotTry() throws Exception {
    AtomicInteger decisions = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CROWD);
    try {
      Supplier<Boolean> start =
          () -> {
            decisions.incrementAndGet();
            await(allHaveLooked);
            if (busy.getAndSet(true)) {
              throw new IllegalStateException("the row lock refuses who looked too early");
            }
            return true;
          };
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        answers.add(threads.submit(() -> turns.take(PROJECT, EDITOR, start)));
      }
      assertThat(answers.stream().filter(TurnsTest::succeeded)).hasSize(1);
      assertThat(decisions).hasValueLessThan(CROWD);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void failedDecisionGivesTheTurnBack() {
    Supplier<String> refused =
        () -> {
          throw new IllegalStateException("refused");
        };
    assertThatThrownBy(() -> turns.take(PROJECT, EDITOR, refused)).hasMessage("refused");

    assertThat(turns.take(PROJECT, EDITOR, () -> "decided")).isEqualTo("decided");
  }

  private static boolean succeeded(Future<Boolean> answer) {
    try {
      return answer.get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
