package dev.cutroom.voice.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordTimesTest {
  @Test
  void wordLastsFromItsFirstToItsLastMark() {
    List<Mark> words =
        WordTimes.of(
            "trail-shoe, now",
            List.of(mark(0, 5, 0.1, 0.4), mark(6, 10, 0.4, 0.9), mark(12, 15, 1.2, 1.5)),
            2);
    assertThat(words).containsExactly(mark(0, 11, 0.1, 0.9), mark(12, 15, 1.2, 1.5));
  }

  @Test
  void wordThatNobodyTimedSharesTheTimeBetweenItsNeighboursAndSaysSo() {
    List<Mark> words =
        WordTimes.of("one two three four", List.of(mark(0, 3, 0, 1), mark(14, 18, 3, 4)), 4);
    assertThat(words.get(1).fromSeconds()).isEqualTo(1);
    assertThat(words.get(2).toSeconds()).isCloseTo(3, within(1e-9));
    assertThat(words.get(1).confidence()).isZero();
    assertThat(words.get(2).fromSeconds()).isEqualTo(words.get(1).toSeconds());
  }

  @Test
  void timesNeverFallAndNeverPassTheEnd() {
    List<Mark> words =
        WordTimes.of("a b c", List.of(mark(0, 1, 0.5, 3), mark(2, 3, 0.2, 1), mark(4, 5, 2, 9)), 4);
    double before = 0;
    for (Mark word : words) {
      assertThat(word.fromSeconds()).isGreaterThanOrEqualTo(before);
      assertThat(word.toSeconds()).isBetween(word.fromSeconds(), 4.0);
      before = word.toSeconds();
    }
  }

  @Test
  void unitsAreFoundInTheTextInOrder() {
    String text = "It is white, it is it.";
    List<Mark> marks =
        UnitFinder.find(
            text,
            List.of(
                new Unit("it", 0, 1),
                new Unit("is", 1, 2),
                new Unit("white", 2, 3),
                new Unit("nowhere", 3, 4),
                new Unit("it", 4, 5),
                new Unit("is", 5, 6),
                new Unit("it", 6, 7)));
    assertThat(marks.stream().map(mark -> mark.range().start()))
        .containsExactly(0, 3, 6, 13, 16, 19);
  }

  private static Mark mark(int start, int end, double from, double to) {
    return new Mark(new Range(start, end), from, to);
  }
}
