package dev.cutroom.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void aForeignFileIsReadAsWhatItWasFoundToBe() {
    assertThat(
            new Arguments()
                .add("-ss", Duration.ofMillis(1250))
                .input(MediaFormat.MP4, Path.of("/media/a b:c.mp4"))
                .add("-threads", 1)
                .toList())
        .containsExactly(
            "-ss",
            "1.25",
            "-protocol_whitelist",
            "file,pipe",
            "-f",
            "mov",
            "-i",
            "file:/media/a b:c.mp4",
            "-threads",
            "1");
  }

  @Test
  void numbersHaveAPointInEveryLanguage() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(Numbers.decimal(1.5)).isEqualTo("1.5");
    assertThat(Numbers.decimal(1234567.0)).isEqualTo("1234567");
    assertThat(Numbers.decimal(0.0000001)).isEqualTo("0");
    assertThat(Numbers.decimal(-12)).isEqualTo("-12");
    assertThat(Numbers.seconds(Duration.ofNanos(33_366_667))).isEqualTo("0.033367");
    assertThat(Numbers.seconds(Duration.ofHours(12))).isEqualTo("43200");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Numbers.decimal(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ratiosAreInLowestTerms() {
    assertThat(Rational.parse("50/2")).contains(new Rational(25, 1));
    assertThat(Rational.parse("8:9")).contains(new Rational(8, 9));
    assertThat(Rational.parse("0/0")).isEmpty();
    assertThat(Rational.parse("N/A")).isEmpty();
  }
}
