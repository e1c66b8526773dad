package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CostModelTest {
  private final CostModel costs = new CostModel();

  @BeforeEach
  void serverWithTwoEncoders() {
    costs.config = new GenerationConfig();
    costs.config.renderParallelism = Optional.of(2);
  }

  @Test
  void kindIsWhatStepsHaveInCommon() {
    assertThat(CostModel.kind("clip-2-segment-14")).isEqualTo("segment");
    assertThat(CostModel.kind("clip-10-sound")).isEqualTo("sound");
    assertThat(CostModel.kind("measure-0b8c27a4-aaaa")).isEqualTo("measure");
    assertThat(CostModel.kind("plan")).isEqualTo("plan");
  }

  @Test
  void formulaStandsUntilSomethingIsKnown() {
    assertThat(costs.seconds("clip-1-segment-1", 4)).isEqualTo(4);
    assertThat(costs.pace()).isEqualTo(0.5);
  }

  @Test
  void whatStepsTookMovesTheirKindAndNoOther() {
    costs.learn("clip-1-segment-1", 2, 4);
    assertThat(costs.seconds("clip-3-segment-7", 10)).isEqualTo(20);
    assertThat(costs.seconds("clip-3-sound", 10)).isEqualTo(10);
    for (int i = 0; i < 100; i++) {
      costs.learn("clip-1-segment-1", 2, 1);
    }
    assertThat(costs.seconds("clip-3-segment-7", 10)).isCloseTo(5, within(0.1));
  }

  @Test
  void accidentsTeachNothing() {
    costs.learn("plan", 1, 4000);
    costs.learn("plan", 1, 0);
    costs.learn("plan", 0, 1);
    costs.learnPace(Double.NaN);
    costs.learnPace(Double.POSITIVE_INFINITY);
    assertThat(costs.seconds("plan", 1)).isEqualTo(1);
    assertThat(costs.pace()).isEqualTo(0.5);
  }

  @Test
  void estimateIsCloseWithinAFifthOfTheTruth() {
    assertThat(EstimateAccuracy.isClose(81, 100)).isTrue();
    assertThat(EstimateAccuracy.isClose(119, 100)).isTrue();
    assertThat(EstimateAccuracy.isClose(79, 100)).isFalse();
    assertThat(EstimateAccuracy.isClose(121, 100)).isFalse();
  }
}
