package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.ffmpeg.Rational;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredMeasurementsTest {

  @Test
  void tenMinutesTakeLessThan200Kilobytes() {
    String json = MeasurementsJson.write(new Footage(600, 1).speaking().cutAt(100).measured());

    assertThat(json.length()).isLessThan(200_000);
  }

  @Test
  void whatIsReadBackIsTheSameAndChoosesTheSame() {
    Measurements before = new Footage(60, 2).cutAt(20, 40).speaking().measured();
    Measurements after = MeasurementsJson.read(MeasurementsJson.write(before)).orElseThrow();

    assertThat(after).isEqualTo(before);
    assertThat(choose(after)).isEqualTo(choose(before));
  }

  @Test
  void measurementsOfAnotherVersionAreNotUsed() {
    String json = MeasurementsJson.write(new Footage(5, 3).measured());
    String older = json.replace("\"algorithm\":1", "\"algorithm\":0");

    assertThat(MeasurementsJson.read(older)).isEmpty();
    assertThat(MeasurementsJson.read("{}")).isEmpty();
  }

  @Test
  void somethingElseIsRefused() {
    assertThatThrownBy(() -> MeasurementsJson.read("no json"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MeasurementsJson.read("{\"algorithm\":1}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Variant> choose(Measurements measurements) {
    return Variants.choose(
        List.of(new SourceMeasurements(Footage.id(1), measurements)),
        new SelectionRequest(2, Duration.ofSeconds(12), new Rational(30, 1), 9.0 / 16, 7));
  }
}
