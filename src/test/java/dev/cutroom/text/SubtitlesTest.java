package dev.cutroom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Word;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class SubtitlesTest {

  private static final String SRT =
      """
      1
      00:00:00,500 --> 00:00:02,000
      <i>Trail</i> shoes
      that <font color="red">last</font>

      2
      00:00:02,000 --> 00:00:03,250
      {\\an8}Really.
      """;

  @Test
  void subRipIsReadWithoutItsTags() {
    List<Cue> cues = Subtitles.read(SRT);
    assertThat(cues).hasSize(2);
    assertThat(texts(cues.get(0))).containsExactly("Trail", "shoes", "that", "last");
    assertThat(cues.get(0).start()).isEqualTo(Duration.ofMillis(500));
    assertThat(cues.get(1).end()).isEqualTo(Duration.ofMillis(3250));
    assertThat(texts(cues.get(1))).containsExactly("Really.");
  }

  @Test
  void wordsWithoutTimesShareTheCueByTheirLengths() {
    Cue cue = Subtitles.readSrt("00:00:01,000 --> 00:00:04,000\nto extend\n").get(0);
    assertThat(cue.words())
        .containsExactly(
            new Word("to", Duration.ofSeconds(1), Duration.ofMillis(1750)),
            new Word("extend", Duration.ofMillis(1750), Duration.ofSeconds(4)));
  }

  @Test
  void subRipWithoutNumbersAndEmptyLinesIsTaken() {
    assertThat(
            Subtitles.readSrt(
                "0:0:1.5 --> 0:0:2.0\r\nOne\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nTwo"))
        .extracting(Cue::text)
        .containsExactly("One", "Two");
  }

  @Test
  void timesWithinAWebVttCueAreItsWords() {
    List<Cue> cues =
        Subtitles.read(
            """
            WEBVTT - made by hand

            STYLE
            ::cue { color: lime }

            NOTE nothing to see

            intro
            00:01.000 --> 00:03.000 align:start position:10%
            <v Ann>Fish <00:01.500>&amp; <00:02.000><c.loud>chips</c>
            """);
    assertThat(cues).hasSize(1);
    assertThat(cues.get(0).words())
        .containsExactly(
            new Word("Fish", Duration.ofMillis(1000), Duration.ofMillis(1500)),
            new Word("&", Duration.ofMillis(1500), Duration.ofMillis(2000)),
            new Word("chips", Duration.ofMillis(2000), Duration.ofMillis(3000)));
  }

  @Test
  void everyFaultIsNamedWithItsLine() {
    assertThat(
            faults(
                """
                1
                00:00:05,000 --> 00:00:06,000
                Late

                2
                00:00:01,000 --> 00:00:05,500
                Early

                3
                00:00:05,200 --> 00:00:07,000
                Overlaps

                Nothing but words

                4
                00:00:08,000 --> 00:00:07,000
                Backwards

                5
                00:00:99,000 --> 00:01:40,000
                No such second

                6
                00:02:00,000 --> 00:02:01,000

                """))
        .extracting(fault -> fault.line() + " " + fault.code())
        .containsExactly(
            "6 out_of_order",
            "10 overlap",
            "13 missing_times",
            "16 bad_times",
            "20 bad_time",
            "24 empty_cue");
  }

  @Test
  void faultsOfWebVttAreNamedToo() {
    assertThat(
            faults(
                """
                WEBVTT

                00:01.000 --> 00:02.000
                one
                and <00:05.000>late
                """))
        .extracting(fault -> fault.line() + " " + fault.code())
        .containsExactly("5 bad_times");
    var fault =
        catchThrowableOfType(
            SubtitlesRefusedException.class, () -> Subtitles.readVtt("00:01.000 --> 00:02.000\nx"));
    assertThat(fault.faults()).extracting(SubtitleFault::code).containsExactly("header");
  }

  @Test
  void controlCharactersAreNamed() {
    SubtitleFault fault = faults("00:00:01,000 --> 00:00:02,000\nDing\u0007\n").get(0);
    assertThat(fault.code()).isEqualTo("control_character");
    assertThat(fault.message()).contains("U+0007 BEL");
  }

  @Test
  void aCueOfAMillionCharactersIsRefusedAtOnce() {
    String times = "00:00:01,000 --> 00:00:02,000\n";
    String[] hostile = {"<".repeat(1_000_000), "{\\".repeat(500_000), "。".repeat(1_000_000)};
    for (String text : hostile) {
      assertThat(faults(times + text))
          .extracting(fault -> fault.line() + " " + fault.code())
          .containsExactly("1 too_long");
      assertThat(faults("WEBVTT\n\n" + times.replace(',', '.') + text))
          .extracting(fault -> fault.line() + " " + fault.code())
          .containsExactly("3 too_long");
    }
  }

  @Test
  void hostileCuesOfAllowedLengthAreReadInTime() {
    var file = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      file.append("00:%02d:00,000 --> 00:%02d:01,000\n".formatted(i, i))
          .append(i % 2 == 0 ? "字" + "。".repeat(19_000) : "a" + "<b ".repeat(6_000))
          .append("\n\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(Subtitles.read(file.toString())).hasSize(50));
  }

  @Test
  void timesOfWordsAreWrittenOnlyWithinTheCue() {
    List<Word> words =
        List.of(
            new Word("one", Duration.ofMillis(1000), Duration.ofMillis(1000)),
            new Word("two", Duration.ofMillis(1200), Duration.ofMillis(1900)),
            new Word("three", Duration.ofMillis(1900), Duration.ofMillis(2600)));
    var cue = new Cue(Duration.ofMillis(1000), Duration.ofMillis(2600), words);

    String file =
        Subtitles.writeVtt(List.of(cue.later(Duration.ofSeconds(3), Duration.ofMillis(4700))));

    assertThat(file)
        .contains("00:00:04.000 --> 00:00:04.700\none <00:00:04.200>two three\n")
        .doesNotContain("<00:00:04.700>");
    assertThat(Subtitles.read(file)).hasSize(1);
  }

  @Test
  void anEmptyFileHasNoCues() {
    assertThat(faults("")).extracting(SubtitleFault::code).containsExactly("no_cues");
  }

  @Test
  void utf8AndUtf16AreReadWithTheirMarks() {
    String text = "00:00:01,000 --> 00:00:02,000\nÄrger 字\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(Subtitles.read(("\uFEFF" + text).getBytes(charset))).hasSize(1);
    }
    assertThat(Subtitles.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).hasSize(1);
    assertThat(texts(Subtitles.read(text.getBytes(StandardCharsets.UTF_8)).get(0)))
        .containsExactly("Ärger", "字");
  }

  @Test
  void anotherEncodingIsRefusedWithTheLineOfItsFirstByte() {
    byte[] latin1 =
        "1\n00:00:01,000 --> 00:00:02,000\nÄrger\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Subtitles.read(latin1))
        .isInstanceOfSatisfying(
            SubtitlesRefusedException.class,
            e -> {
              assertThat(e.faults()).hasSize(1);
              assertThat(e.faults().get(0).line()).isEqualTo(3);
              assertThat(e.faults().get(0).hint()).contains("UTF-8");
            });
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    List<Cue> cues =
        Cues.ofWords(
            List.of(
                new Word("Fish", Duration.ofMillis(1000), Duration.ofMillis(1500)),
                new Word("&", Duration.ofMillis(1500), Duration.ofMillis(2000)),
                new Word("<chips>", Duration.ofMillis(2000), Duration.ofMillis(3000))),
            null);
    assertThat(Subtitles.read(Subtitles.writeVtt(cues))).isEqualTo(cues);
    List<Cue> srt = Subtitles.read(Subtitles.writeSrt(cues));
    assertThat(srt).extracting(Cue::text).isEqualTo(cues.stream().map(Cue::text).toList());
    assertThat(srt).extracting(Cue::end).isEqualTo(cues.stream().map(Cue::end).toList());
  }

  @Test
  void chineseAndThaiAreDividedByDictionaryAndWrittenWithoutSpaces() {
    Cue chinese = Subtitles.readSrt("00:00:01,000 --> 00:00:02,000\n我们今天去北京。\n").get(0);
    assertThat(chinese.words()).hasSizeGreaterThan(2);
    assertThat(texts(chinese)).last().asString().endsWith("。");
    assertThat(Subtitles.writeSrt(List.of(chinese))).contains("我们今天去北京。");
    Cue thai = Subtitles.readSrt("00:00:01,000 --> 00:00:02,000\nสวัสดีครับ ผมชื่อต้น\n").get(0);
    assertThat(Subtitles.writeSrt(List.of(thai))).contains("สวัสดีครับ ผมชื่อต้น");
  }

  @Property(tries = 300)
  void anyBytesAreReadOrRefusedAndNothingElse(@ForAll @Size(max = 200) byte[] tail) {
    var file = new ByteArrayOutputStream();
    file.writeBytes("1\n00:00:01,000 --> 00:00:02,000\n".getBytes(StandardCharsets.UTF_8));
    file.writeBytes(tail);
    readOrRefused(file.toByteArray());
    readOrRefused(tail);
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefusedAndNothingElse(@ForAll String text) {
    readOrRefused(("WEBVTT\n\n00:01.000 --> 00:02.000\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  private static void readOrRefused(byte[] file) {
    try {
      assertThat(Subtitles.read(file)).isNotEmpty();
    } catch (SubtitlesRefusedException e) {
      assertThat(e.faults()).isNotEmpty();
    }
  }

  private static List<SubtitleFault> faults(String text) {
    return catchThrowableOfType(SubtitlesRefusedException.class, () -> Subtitles.read(text))
        .faults();
  }

  private static List<String> texts(Cue cue) {
    return cue.words().stream().map(Word::text).toList();
  }
}
