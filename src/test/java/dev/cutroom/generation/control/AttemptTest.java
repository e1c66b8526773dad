package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.generation.control.Attempt.Stop;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.storage.MadeObjects;
import dev.cutroom.storage.ObjectStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stopping an attempt reaches who waits for others than its children. */
@Timeout(20)
final class AttemptTest {
  private final Attempt attempt = attempt();

  @Test
  void whoWaitsIsWokenByAStopAndNotInterruptedAfterwards() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    CompletableFuture<Boolean> interruptedAfterwards =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                attempt.interruptibly(
                    () -> {
                      waits.countDown();
                      new CountDownLatch(1).await();
                      return 1;
                    });
                throw new AssertionError("It waited for nothing, and got it");
              } catch (InterruptedException e) {
                return Thread.currentThread().isInterrupted();
              }
            });
    waits.await();

    attempt.stop(Stop.CANCEL);

    assertThat(interruptedAfterwards.get()).isFalse();
    assertThat(attempt.stopped()).isEqualTo(Stop.CANCEL);
  }

  @Test
  void interruptThatCameTooLateIsTakenBack() throws Exception {
    attempt.interruptibly(
        () -> {
          attempt.stop(Stop.CANCEL);
          return 1;
        });

    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatIsStoppedBeginsNothingMore() {
    attempt.stop(Stop.NO_SPACE);

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> attempt.interruptibly(() -> 1));
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(attempt::goOn);
  }

  @Test
  void stepOfAStoppedAttemptIsNotDone() {
    Steps steps =
        new Steps(
            attempt,
            new StepRunner(),
            new Attempts(),
            new GenerationLog(),
            new ObjectStore(),
            new MadeObjects());
    attempt.stop(Stop.CANCEL);

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                steps.document(
                    new Steps.Step("plan", "Planning", "hash"),
                    () -> {
                      throw new AssertionError("It was begun");
                    }));
  }

  private static Attempt attempt() {
    GenerationRequest request = GenerationRequest.clips(List.of(), 1, 10, "instagram-reel");
    Claim claim =
        new Claim(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), request, 1, 0, 0, 1, 0);
    CostModel costs = new CostModel();
    costs.config = new GenerationConfig();
    costs.config.renderParallelism = Optional.of(1);
    return new Attempt(claim, Path.of("nowhere"), Map.of(), costs);
  }
}
