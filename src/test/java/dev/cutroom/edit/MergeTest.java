package dev.cutroom.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {

  @Test
  void titlesVoicesAndCuesAreFilled() {
    Cue cue = Cue.ofText(Duration.ZERO, Duration.ofSeconds(2), "only {{ price }} now {{none}}");
    Edit edit =
        Edit.of(
                "p",
                Timeline.of(
                    new OverlayTrack(List.of(Clip.of(TitleAsset.of("{{title}}: {{price}}")))),
                    new CaptionsTrack(
                        List.of(Clip.of(CaptionsAsset.ofCues(List.of(cue), CaptionStyle.DEFAULT)))),
                    new AudioTrack(Bus.VOICE, List.of(Clip.of(VoiceAsset.of("{{title}}!"))))))
            .withMerge(Map.of("title", "Trail shoe", "price", "€89", "none", ""));

    Edit filled = Merge.applied(edit);

    assertThat(filled.timeline().clips().map(Clip::asset))
        .containsExactly(
            TitleAsset.of("Trail shoe: €89"),
            CaptionsAsset.ofCues(
                List.of(
                    new Cue(
                        cue.start(),
                        cue.end(),
                        List.of(
                            cue.words().get(0),
                            new Word("€89", cue.words().get(1).start(), cue.words().get(1).end()),
                            cue.words().get(2)))),
                CaptionStyle.DEFAULT),
            VoiceAsset.of("Trail shoe!"));
    assertThat(filled.merge()).isEmpty();
  }

  @Test
  void spacesThatAWordSaysStay() {
    Cue cue = Cue.ofText(Duration.ZERO, Duration.ofSeconds(4), "สวัสดี ครับ{{a}} ผม {{a}}");
    Edit edit =
        Edit.of(
                "p",
                Timeline.of(
                    new CaptionsTrack(
                        List.of(
                            Clip.of(CaptionsAsset.ofCues(List.of(cue), CaptionStyle.DEFAULT))))))
            .withMerge(Map.of("a", "ชื่อ ต้น"));
    Cue given = new Cue(cue.start(), cue.end(), List.of(new Word("a b ", cue.start(), cue.end())));

    assertThat(cue.words())
        .extracting(Word::text)
        .containsExactly("สวัสดี ", "ครับ{{a}}", "ผม", "{{a}}");
    CaptionsAsset filled =
        (CaptionsAsset) Merge.applied(edit).timeline().clips().findFirst().orElseThrow().asset();
    assertThat(filled.cues().get(0).words())
        .extracting(Word::text)
        .containsExactly("สวัสดี ", "ครับชื่อ ", "ต้น", "ผม", "ชื่อ ", "ต้น");
    Edit untouched =
        edit.withTimeline(
            Timeline.of(
                new CaptionsTrack(
                    List.of(Clip.of(CaptionsAsset.ofCues(List.of(given), CaptionStyle.DEFAULT))))));
    assertThat(Merge.applied(untouched).timeline()).isEqualTo(untouched.timeline());
  }

  @Test
  void textsAreMeasuredInCharactersAndNotFilledForIt() {
    assertThat(Merge.filledLength("👟{{a}}{{ b }}{{c}}", Map.of("a", "👟👟", "b", "")))
        .isEqualTo(1 + 2 + 5);
  }

  @Test
  void wordOfManyThousandCharactersIsOne() {
    String word = "x".repeat(1_000_000);

    assertThat(Cue.ofText(Duration.ZERO, Duration.ofSeconds(1), word + " {{ a }}").words())
        .extracting(Word::text)
        .containsExactly(word, "{{ a }}");
    assertThat(Cue.ofText(Duration.ZERO, Duration.ofSeconds(1), "{{a {{ b }}{{{").words())
        .extracting(Word::text)
        .containsExactly("{{a", "{{ b }}{{{");
  }

  @Test
  void cueThatIsCutOffCutsItsWordsToo() {
    Cue cue = Cue.ofText(Duration.ofSeconds(1), Duration.ofSeconds(4), "one two ten");

    Cue later = cue.later(Duration.ofSeconds(10), Duration.ofMillis(12_500));

    assertThat(later.end()).isEqualTo(Duration.ofMillis(12_500));
    assertThat(later.words())
        .containsExactly(
            new Word("one", Duration.ofSeconds(11), Duration.ofSeconds(12)),
            new Word("two", Duration.ofSeconds(12), Duration.ofMillis(12_500)),
            new Word("ten", Duration.ofMillis(12_500), Duration.ofMillis(12_500)));
  }

  @Test
  void valuesArePutInAsTheyAre() {
    assertThat(Merge.filled("{{a}}{{b}}{{c}}", Map.of("a", "$1\\", "b", "{{a}}")))
        .isEqualTo("$1\\{{a}}{{c}}");
  }

  @Test
  void whatOnlyLooksLikeAFieldIsMalformed() {
    assertThat(Merge.isMalformed("{{two words}}")).isTrue();
    assertThat(Merge.isMalformed("{{1st}}")).isTrue();
    assertThat(Merge.isMalformed("{{a}} {b} }}")).isFalse();
  }

  @Test
  void wordsOfACueShareItsTimeByTheirLengths() {
    Cue cue = Cue.ofText(Duration.ofSeconds(1), Duration.ofSeconds(2), " ab {{ f }}  c\n");

    assertThat(cue.words()).extracting(Word::text).containsExactly("ab", "{{ f }}", "c");
    assertThat(cue.words().get(0).start()).isEqualTo(Duration.ofSeconds(1));
    assertThat(cue.words().get(0).end()).isEqualTo(Duration.ofMillis(1200));
    assertThat(cue.words().get(2).end()).isEqualTo(Duration.ofSeconds(2));
  }
}
