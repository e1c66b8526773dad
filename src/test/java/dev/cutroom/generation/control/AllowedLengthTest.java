package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.platform.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedLengthTest {

  @Test
  void thePlatformsLimitIsToldByItsTitle() {
    AllowedLength story = AllowedLength.of("instagram-story", 1);

    assertThat(faults(story, 600))
        .containsExactly(
            new Fault(
                "/at", "600 s are asked for; a clip for Instagram Story lasts from 1 to 60 s."));
    assertThat(faults(story, 61)).hasSize(1);
    assertThat(faults(story, 1)).isEmpty();
    assertThat(faults(story, 60)).isEmpty();
  }

  @Test
  void thisServersOwnLimitsHoldWhereThePlatformTakesMore() {
    assertThat(faults(AllowedLength.of("youtube-landscape", 1), 601)).hasSize(1);
    assertThat(faults(AllowedLength.of("x", 1), 0.9)).hasSize(1);
    assertThat(faults(AllowedLength.of("x", 0.1), 0.9)).isEmpty();
    assertThat(faults(AllowedLength.of("x", 1), Double.NaN)).hasSize(1);
  }

  @Test
  void lengthsThatAddUpToTheLimitAreTaken() {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += 0.1;
    }
    assertThat(faults(AllowedLength.of("instagram-story", 0.1), sum)).isEmpty();
  }

  private static List<Fault> faults(AllowedLength allowed, double seconds) {
    List<Fault> faults = new ArrayList<>();
    allowed.check(seconds, "/at", faults);
    return faults;
  }
}
