package dev.cutroom.voice.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Now €89           | Now 89 euros
          only $1,299.99    | only 1299 dollars 99
          for 89,50 €       | for 89 euros 50
          £1 each           | £=1 pound each
          10% off           | 10 percent off
          rock & roll       | rock  and  roll
          the #1 shoe       | the number 1 shoe
          yes — or no       | yes, or no
          café crème        | cafe creme
          it’s “new”        | it's  new
          """)
  void symbolsAreReadOut(String text, String said) {
    assertThat(Reading.english(text).said().strip()).isEqualTo(said.replace("£=", "").strip());
  }

  @Test
  void whatWasSaidIsTracedBackToTheText() {
    String text = "Now €89 — today";
    Reading reading = Reading.english(text);
    String said = reading.said();
    int euros = said.indexOf("euros");
    int today = said.indexOf("today");
    List<Mark> written =
        reading.written(
            List.of(
                new Mark(new Range(0, 3), 0, 1),
                new Mark(new Range(euros, euros + 5), 1, 2),
                new Mark(new Range(today, today + 5), 2, 3)));
    assertThat(written.stream().map(mark -> mark.range().of(text)))
        .containsExactly("Now", "€89", "today");
  }
}
