package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ProgressMeterTest {
  private static final Offset<Double> TENTH = Offset.offset(0.11);

  @Test
  void stepsCountByWhatTheyCost() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.expect("short", 1);
    meter.expect("long", 9);
    meter.advance("short", 1);
    assertThat(percentage(meter)).isEqualTo(9);
    meter.advance("long", 0.5);
    assertThat(percentage(meter)).isEqualTo(54);
  }

  @Test
  void measuringNeverReachesTheEnd() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.expect("all", 5);
    meter.advance("all", 1);
    assertThat(percentage(meter)).isEqualTo(99);
    meter.advance("all", 7);
    assertThat(percentage(meter)).isEqualTo(99);
  }

  @Test
  void percentageNeverFallsBelowWhatWasShownBefore() {
    assertThat(percentage(new ProgressMeter(40, 0, 1))).isEqualTo(40);
  }

  @Test
  void percentageNeverFallsWhenMoreWorkTurnsUp() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.expect("plan", 1);
    meter.advance("plan", 1);
    int before = percentage(meter);
    meter.expect("render", 99);
    assertThat(percentage(meter)).isEqualTo(before);
  }

  @Test
  void stepThatIsDoneAgainTakesNothingBack() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.expect("encode", 1);
    meter.advance("encode", 0.8);
    int before = percentage(meter);
    meter.advance("encode", 0.1);
    assertThat(percentage(meter)).isEqualTo(before);
  }

  @Test
  void coarseStepGivesWayToItsFinerParts() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.expect("clip", 10);
    meter.forget("clip");
    meter.expect("segment-1", 5);
    meter.expect("segment-2", 5);
    meter.advance("segment-1", 1);
    assertThat(percentage(meter)).isEqualTo(49);
  }

  @Test
  void stepAnnouncedTwiceCountsOnceWithItsLastWeight() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.expect("a", 100);
    meter.expect("a", 1);
    meter.expect("b", 1);
    meter.advance("a", 1);
    assertThat(percentage(meter)).isEqualTo(49);
  }

  @Test
  void unknownStepChangesNothing() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.expect("a", 1);
    meter.advance("b", 1);
    meter.reuse("b");
    meter.forget("b");
    assertThat(percentage(meter)).isZero();
  }

  @Test
  void restIsEstimatedFromTheKnownPaceBeforeAnythingIsDone() {
    ProgressMeter meter = new ProgressMeter(0, 0, 0.5);
    assertThat(meter.read(0).remainingSeconds()).isNull();
    meter.expect("all", 100);
    assertThat(remaining(meter, Duration.ZERO)).isCloseTo(50, TENTH);
  }

  @Test
  void estimateThatWasRightStaysRight() {
    ProgressMeter meter = new ProgressMeter(0, 0, 0.5);
    meter.expect("all", 100);
    meter.advance("all", 0.25);
    assertThat(remaining(meter, Duration.ofMillis(12_500))).isCloseTo(37.5, TENTH);
  }

  @Test
  void attemptThatIsSlowerThanKnownMovesTheEstimateToItsOwnPace() {
    ProgressMeter meter = new ProgressMeter(0, 0, 0.5);
    meter.expect("all", 100);
    meter.advance("all", 0.9);
    // Twice as slow: by its own pace ten seconds remain, by the known one five.
    assertThat(remaining(meter, Duration.ofSeconds(90))).isBetween(9.0, 10.0);
  }

  @Test
  void whatAnEarlierAttemptDidSaysNothingAboutThePace() {
    ProgressMeter meter = new ProgressMeter(50, 0, 1);
    meter.expect("old", 50);
    meter.expect("new", 50);
    meter.reuse("old");
    assertThat(meter.resumed()).isTrue();
    assertThat(remaining(meter, Duration.ZERO)).isCloseTo(50, TENTH);
    meter.advance("new", 0.5);
    assertThat(remaining(meter, Duration.ofSeconds(25))).isCloseTo(25, TENTH);
  }

  @Test
  void clockMayBeginAnywhere() {
    long start = Long.MAX_VALUE - 5;
    ProgressMeter meter = new ProgressMeter(0, start, 4);
    meter.expect("all", 2);
    meter.advance("all", 0.5);
    long later = start + Duration.ofSeconds(4).toNanos();
    assertThat(Objects.requireNonNull(meter.read(later).remainingSeconds())).isCloseTo(4, TENTH);
  }

  @Test
  void stepThatRunsIsNamed() {
    ProgressMeter meter = new ProgressMeter(0, 0, 1);
    meter.begin("Rendering clip 1");
    assertThat(meter.read(0).step()).isEqualTo("Rendering clip 1");
  }

  private static int percentage(ProgressMeter meter) {
    return meter.read(0).percentage();
  }

  private static double remaining(ProgressMeter meter, Duration gone) {
    return Objects.requireNonNull(meter.read(gone.toNanos()).remainingSeconds());
  }
}
