package dev.cutroom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void whatIsMeantIsTakenAway() {
    assertThat(new Stretch(0, 10).without(List.of(new Stretch(2, 4), new Stretch(6, 12)), 0.5))
        .containsExactly(new Stretch(0, 1.5), new Stretch(4.5, 5.5));
    assertThat(new Stretch(2, 3).without(List.of(new Stretch(0, 4)), 0)).isEmpty();
    assertThat(new Stretch(2, 3).without(List.of(), 1)).containsExactly(new Stretch(2, 3));
  }

  @Test
  void runsAreStretches() {
    Runs runs = new Runs(0.5);
    for (boolean holds : new boolean[] {true, true, false, true, false, true}) {
      runs.step(holds);
    }

    assertThat(runs.toList())
        .containsExactly(new Stretch(0, 1), new Stretch(1.5, 2), new Stretch(2.5, 3));
  }
}
