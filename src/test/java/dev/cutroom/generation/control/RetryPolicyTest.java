package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RetryPolicyTest {
  private static final RetryPolicy POLICY =
      new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(60));
  private static final WorkFailure PASSING = new TransientWorkFailure("KILLED", "Killed.", null);
  private static final WorkFailure LASTING = new WorkFailure("DAMAGED", "Damaged.", true, null);

  @Test
  void passingFailureIsTriedAgainUntilTheThirdOne() {
    assertThat(POLICY.triesAgain(PASSING, 0)).isTrue();
    assertThat(POLICY.triesAgain(PASSING, 1)).isTrue();
    assertThat(POLICY.triesAgain(PASSING, 2)).isFalse();
  }

  @Test
  void failureThatAPersonMayRetryIsNotTriedAgainByItself() {
    assertThat(POLICY.triesAgain(LASTING, 0)).isFalse();
  }

  @Test
  void waitDoublesWithAJitterOfAHalfAndHasALimit() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      assertThat(POLICY.delay(0, random)).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
      assertThat(POLICY.delay(2, random)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
      assertThat(POLICY.delay(9, random)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
      assertThat(POLICY.delay(99, random)).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }
  }
}
