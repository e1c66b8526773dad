package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.TitleAsset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where it is told that letters can't be drawn: at places that every document has. */
final class EditTextsTest {
  @Test
  void styleThatIsANameIsToldWhereItStands() {
    TextStyle larger =
        new TextStyle("boldpop", null, 90.0, null, null, null, null, null, null, null);
    TextStyle font = new TextStyle(null, "Comic", null, null, null, null, null, null, null, null);

    assertThat(pointers(title(TextStyle.named("boldpop")), title(larger), title(font)))
        .containsExactly(
            "/timeline/tracks/0/clips/0/asset/style",
            "/timeline/tracks/0/clips/1/asset/style/name",
            "/timeline/tracks/0/clips/2/asset/style/font");
  }

  @Test
  void charactersOfACueAreToldAtTheCue() {
    Cue runes = Cue.ofText(Duration.ZERO, Duration.ofSeconds(1), "\u16A0 and so on");
    CaptionsAsset captions = CaptionsAsset.ofCues(List.of(runes), CaptionStyle.named("boldpop"));
    Edit edit = Edit.of("p", Timeline.of(new CaptionsTrack(List.of(Clip.of(captions)))));

    assertThat(EditTexts.faults(edit))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            "/timeline/tracks/0/clips/0/asset/style unknown_style",
            "/timeline/tracks/0/clips/0/asset/cues/0 missing_character");
  }

  private static List<String> pointers(Clip... titles) {
    return EditTexts.faults(Edit.of("p", Timeline.of(new OverlayTrack(List.of(titles))))).stream()
        .map(fault -> fault.pointer())
        .toList();
  }

  private static Clip title(TextStyle style) {
    return Clip.of(new TitleAsset("Hello", style));
  }
}
