package dev.cutroom.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RetryScheduleTest {
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private final RetrySchedule schedule = new RetrySchedule(List.of(FIVE_SECONDS, FIVE_MINUTES));

  @Test
  void eachAttemptIsFollowedByItsDelayUntilTheLast() {
    assertThat(schedule.after(1, 0, null)).contains(FIVE_SECONDS);
    assertThat(schedule.after(2, 0, null)).contains(FIVE_MINUTES);
    assertThat(schedule.after(3, 0, null)).isEmpty();
  }

  @Test
  void jitterAddsUpToATenth() {
    assertThat(schedule.after(2, 1, null)).contains(Duration.ofSeconds(330));
    assertThat(schedule.after(2, 0.5, null)).contains(Duration.ofSeconds(315));
  }

  @Test
  void patienceThatIsAskedForIsGivenWithinADay() {
    assertThat(schedule.after(1, 0, Duration.ofSeconds(1))).contains(FIVE_SECONDS);
    assertThat(schedule.after(1, 0, Duration.ofHours(2))).contains(Duration.ofHours(2));
    assertThat(schedule.after(1, 0, Duration.ofDays(99))).contains(Duration.ofHours(24));
    assertThat(schedule.after(3, 0, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void noDelaysMeanNoRetry() {
    assertThat(new RetrySchedule(List.of()).after(1, 0, null)).isEmpty();
  }
}
