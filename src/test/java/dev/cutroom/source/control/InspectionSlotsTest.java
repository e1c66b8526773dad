package dev.cutroom.source.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Only so many received files are looked at together. */
final class InspectionSlotsTest {

  @Test
  void secondWaitsForTheFirstAndIsRefusedWhenThatTakesTooLong() throws Exception {
    InspectionSlots slots = slots(1, Duration.ofMillis(50));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> perform(slots, inside, enough));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> slots.with(() -> "second"))
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
              assertThat(failure.retryable()).isTrue();
            });

    enough.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(slots.with(() -> "third")).isEqualTo("third");
  }

  @Test
  void slotIsFreeAgainAfterAFailure() throws Exception {
    InspectionSlots slots = slots(1, Duration.ofMillis(50));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                slots.with(
                    () -> {
                      throw new IllegalStateException("broken");
                    }));
    assertThat(slots.with(() -> "next")).isEqualTo("next");
  }

  private static InspectionSlots slots(int atOnce, Duration patience) {
    InspectionSlots slots = new InspectionSlots();
    slots.config = new SourceConfig();
    slots.config.inspectionsAtOnce = Optional.of(atOnce);
    slots.config.inspectionPatience = patience;
    slots.open();
    return slots;
  }

  private static String perform(
      InspectionSlots slots, CountDownLatch inside, CountDownLatch enough) {
    try {
      return slots.with(
          () -> {
            inside.countDown();
            assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
            return "first";
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
