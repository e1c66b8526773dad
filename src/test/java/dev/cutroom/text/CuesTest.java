package dev.cutroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CuesTest {

  @Test
  void aSentenceEndsACue() {
    assertThat(Cues.ofWords(spoken(300, "It", "lasts.", "Really"), null))
        .extracting(Cue::text)
        .containsExactly("It lasts.", "Really");
  }

  @Test
  void aPauseEndsACue() {
    List<Word> words = new ArrayList<>(spoken(300, "It", "lasts"));
    words.add(new Word("long", Duration.ofMillis(1400), Duration.ofMillis(1700)));
    List<Cue> cues = Cues.ofWords(words, null);
    assertThat(cues).extracting(Cue::text).containsExactly("It lasts", "long");
    assertThat(cues.get(0).end()).isEqualTo(Duration.ofMillis(850));
  }

  @Test
  void noCueHasMoreWordsThanAsked() {
    assertThat(Cues.ofWords(spoken(200, "a", "b", "c", "d", "e"), 2))
        .extracting(Cue::text)
        .containsExactly("a b", "c d", "e");
  }

  @Test
  void noWordIsLeftAloneWhereASentenceIsDivided() {
    List<Cue> cues =
        Cues.ofWords(
            spoken(250, "It", "grips", "in", "mud", "and", "dries", "in", "minutes."), null);

    assertThat(cues)
        .extracting(Cue::text)
        .containsExactly("It grips in mud and", "dries in minutes.");
  }

  @Test
  void aSentenceIsRatherDividedWhereItsSpeakerBreathes() {
    List<Cue> cues =
        Cues.ofWords(
            spoken(250, "Walk", "at", "noon,", "dance", "all", "night", "and", "sleep."), null);

    assertThat(cues)
        .extracting(Cue::text)
        .containsExactly("Walk at noon,", "dance all night and sleep.");
  }

  @Test
  void cuesThatFollowCloselyLeaveNoGap() {
    List<Cue> cues = Cues.ofWords(spoken(200, "a", "b", "c", "d"), 2);
    assertThat(cues.get(0).end()).isEqualTo(cues.get(1).start());
  }

  @Test
  void withoutANumberACueIsWhatIsReadAtAGlance() {
    List<Cue> cues =
        Cues.ofWords(
            spoken(250, "the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog"),
            null);
    assertThat(cues).hasSizeGreaterThan(1);
    assertThat(cues).allSatisfy(cue -> assertThat(cue.text().length()).isLessThanOrEqualTo(30));
  }

  @Test
  void givenCuesKeepTheirBordersWhenRegrouped() {
    var cue = Cues.ofText(Duration.ofSeconds(1), Duration.ofSeconds(3), "one two three");
    List<Cue> parts = Cues.given(cue, 1);
    assertThat(parts).extracting(Cue::text).containsExactly("one", "two", "three");
    assertThat(parts.get(0).start()).isEqualTo(cue.start());
    assertThat(parts.get(2).end()).isEqualTo(cue.end());
    assertThat(parts.get(0).end()).isEqualTo(parts.get(1).start());
  }

  @Test
  void givenCuesAreDividedWhereTheirScriptHasNoSpaces() {
    var whole = Cue.ofText(Duration.ZERO, Duration.ofSeconds(2), "สวัสดีครับ ผมชื่อต้น");
    List<Cue> given = Cues.given(whole, null);
    assertThat(given).hasSize(1);
    assertThat(given.get(0).words()).hasSizeGreaterThan(3);
    assertThat(given.get(0).words().get(0).start()).isZero();
    assertThat(Subtitles.writeSrt(given)).contains("สวัสดีครับ ผมชื่อต้น");
    assertThat(Cues.given(whole, 1)).hasSameSizeAs(given.get(0).words());
  }

  @Test
  void noSpaceComesInWhereAScriptMeetsAnother() {
    var mixed = Cue.ofText(Duration.ZERO, Duration.ofSeconds(2), "3月5日iPhoneを買う。「ランナー向け」");
    List<Cue> given = Cues.given(mixed, null);
    assertThat(given.get(0).words()).hasSizeGreaterThan(2);
    assertThat(Subtitles.writeSrt(given)).contains("3月5日iPhoneを買う。「ランナー向け」");
  }

  @Test
  void whatNobodyCanReadIsAWarning() {
    var fast = Cues.ofText(Duration.ZERO, Duration.ofMillis(500), "incomprehensibilities");
    var calm = Cues.ofText(Duration.ofSeconds(1), Duration.ofSeconds(3), "calm words");
    var chinese = Cues.ofText(Duration.ofSeconds(3), Duration.ofSeconds(4), "我们今天去北京看长城吧朋友");
    assertThat(Cues.warnings(List.of(fast, calm, chinese)))
        .extracting(ReadingWarning::cue)
        .containsExactly(0, 2);
  }

  private static List<Word> spoken(long millis, String... texts) {
    var words = new ArrayList<Word>();
    for (int i = 0; i < texts.length; i++) {
      words.add(
          new Word(texts[i], Duration.ofMillis(i * millis), Duration.ofMillis((i + 1) * millis)));
    }
    return words;
  }
}
