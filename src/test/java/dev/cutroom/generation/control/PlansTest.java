package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PlanFixtures;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PlansTest {
  private static final Preset REEL = Presets.byName("instagram-reel").orElseThrow();

  @Test
  void longVideoIsPlannedAtARateThatFitsThePlatformsSize() {
    OutputSpec spec = planned(Duration.ofMinutes(5)).spec();

    assertThat(spec.maxrateKbit()).isEqualTo(REEL.fitting(300).video().maxRateKbps());
    assertThat(spec.bufsizeKbit()).isEqualTo(REEL.fitting(300).video().bufferKbps());
    assertThat(spec.maxrateKbit()).isLessThan(8000);
  }

  @Test
  void shortVideoHasThePresetsRate() {
    assertThat(planned(Duration.ofSeconds(30)).spec().maxrateKbit())
        .isEqualTo(REEL.video().maxRateKbps());
  }

  private static RenderPlan planned(Duration length) {
    return Plans.fitting(
        REEL,
        spec ->
            PlanFixtures.plan(
                PlanFixtures.edit(PlanFixtures.clip(Duration.ZERO, Duration.ZERO, length)),
                spec,
                PlanFixtures.landscape()));
  }
}
