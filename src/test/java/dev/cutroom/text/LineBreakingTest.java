package dev.cutroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.TextCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Widths are numbers of chars here. */
final class LineBreakingTest {

  @Test
  void linesAreBalanced() {
    assertThat(lines("this trick saves you two hours", 24))
        .containsExactly("this trick saves", "you two hours");
  }

  @Test
  void aLineEndsAfterAPauseRatherThanElsewhere() {
    assertThat(lines("well, they last, you know that", 26))
        .containsExactly("well, they last,", "you know that");
  }

  @Test
  void noShortWordStandsAlone() {
    assertThat(lines("comfortable shoes for it", 20))
        .containsExactly("comfortable", "shoes for it");
  }

  @Test
  void aLineFeedBreaks() {
    assertThat(lines("new\nshoes today", 20)).containsExactly("new", "shoes today");
  }

  @Test
  void chineseIsBrokenBetweenWords() {
    assertThat(lines("我们今天去北京看长城", 6))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(6))
        .noneMatch(line -> line.endsWith("北") || line.endsWith("长") || line.endsWith("今"));
  }

  @Test
  void thaiIsBrokenBetweenWordsAlthoughItHasNoSpaces() {
    List<Segment> segments = Segment.of(title("เคล็ดลับนี้ช่วยประหยัดเวลา"));
    assertThat(segments).hasSizeGreaterThan(3);
  }

  @Test
  void aWordOfTheCueIsBrokenLast() {
    var paragraph = Paragraph.of(List.of("毎日", "二時間", "節約"), TextCase.NONE);
    assertThat(Segment.wholeWords(Segment.of(paragraph)))
        .extracting(segment -> paragraph.text().substring(segment.start(), segment.end()))
        .contains("二時間");
  }

  @Test
  void charactersOfAReaderAreNeverDivided() {
    String text = "é👨‍👩‍👧क्षि";
    var whole = new Segment(0, text.length(), text.length(), Segment.Ending.WORD);
    assertThat(Segment.characters(text, whole))
        .extracting(segment -> text.substring(segment.start(), segment.end()))
        .containsExactly("é", "👨‍👩‍👧", "क्षि");
  }

  @Test
  void wordsOfUnspacedScriptsStandWithoutSpaces() {
    assertThat(Paragraph.of(List.of("毎日", "二時間", "OK", "です"), TextCase.NONE).text())
        .isEqualTo("毎日二時間 OK です");
  }

  @Test
  void capitalsAreThoseOfTheScript() {
    assertThat(Paragraph.of(List.of("Straße", "ﬁne"), TextCase.UPPER).text())
        .isEqualTo("STRASSE FINE");
    assertThat(Paragraph.of(List.of("μικρό"), TextCase.UPPER).text()).isEqualTo("ΜΙΚΡΟ");
  }

  private static List<String> lines(String text, double max) {
    Paragraph paragraph = title(text);
    List<Segment> segments = Segment.of(paragraph);
    var width = new double[segments.size()];
    var gap = new double[segments.size()];
    for (int i = 0; i < width.length; i++) {
      width[i] = segments.get(i).end() - segments.get(i).start();
      gap[i] = segments.get(i).next() - segments.get(i).end();
    }
    var lines = new Lines(segments, width, gap, max);
    var texts = new ArrayList<String>();
    int first = 0;
    for (int end : lines.balanced(lines.fewest().orElseThrow())) {
      texts.add(text.substring(segments.get(first).start(), segments.get(end - 1).end()));
      first = end;
    }
    return texts;
  }

  private static Paragraph title(String text) {
    return new Paragraph(text, List.of(new Paragraph.Span(0, text.length())));
  }
}
