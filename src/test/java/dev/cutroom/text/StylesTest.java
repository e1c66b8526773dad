package dev.cutroom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Highlight;
import dev.cutroom.edit.TextCase;
import dev.cutroom.edit.TextStyle;
import java.awt.Color;
import org.junit.jupiter.api.Test;

final class StylesTest {

  @Test
  void thereAreSixStylesForCaptionsAndFourForTitles() {
    assertThat(Styles.captionNames())
        .containsExactly(
            "bold-pop", "clean", "karaoke-fill", "box", "outline-neon", "elegant-serif");
    assertThat(Styles.titleNames()).containsExactly("headline", "card", "poster", "editorial");
  }

  @Test
  void withoutANameTheFirstIsMeant() {
    assertThat(Styles.caption(CaptionStyle.DEFAULT).letters().name()).isEqualTo("bold-pop");
    assertThat(Styles.title(TextStyle.DEFAULT).name()).isEqualTo("headline");
  }

  @Test
  void whatTheStyleLeavesOpenIsAsDesigned() {
    var style =
        new CaptionStyle(
            new TextStyle(
                "clean",
                "Anton",
                90.0,
                "#112233",
                "#445566",
                5.0,
                false,
                "#778899",
                3.0,
                TextCase.UPPER),
            Highlight.BOX,
            "#FF0000",
            CaptionPosition.Area.TOP,
            null);
    CaptionLook look = Styles.caption(style);
    assertThat(look.letters().font()).isEqualTo("Anton");
    assertThat(look.letters().sizePx()).isEqualTo(90);
    assertThat(look.letters().colour()).isEqualTo(new Color(0x112233));
    assertThat(look.letters().outlineColour()).isEqualTo(new Color(0x445566));
    assertThat(look.letters().outlinePx()).isEqualTo(5);
    assertThat(look.letters().shadow()).isNull();
    assertThat(look.letters().box()).extracting(Box::colour).isEqualTo(new Color(0x778899));
    assertThat(look.letters().letterSpacingPx()).isEqualTo(3);
    assertThat(look.letters().textCase()).isEqualTo(TextCase.UPPER);
    assertThat(look.highlight()).isEqualTo(Highlight.BOX);
    assertThat(look.highlightColour()).isEqualTo(Color.RED);
    assertThat(look.position()).isEqualTo(CaptionPosition.Area.TOP);
    assertThat(look.animation()).isEqualTo(Styles.caption(CaptionStyle.named("clean")).animation());
  }

  @Test
  void anUnknownStyleAndAnUnknownFontAreRefusedTogetherWithWhatThereIs() {
    var style =
        new CaptionStyle(
            new TextStyle("boldpop", "Comic Sans", null, null, null, null, null, null, null, null),
            null,
            null,
            null,
            null);
    assertThat(Styles.faults(style)).extracting(StyleFault::field).containsExactly("name", "font");
    assertThat(Styles.faults(style).get(0).hint()).contains("bold-pop");
    assertThat(Styles.faults(style).get(1).hint()).contains("Montserrat");
    assertThatThrownBy(() -> Styles.caption(style)).isInstanceOf(StyleRefusedException.class);
  }

  @Test
  void lettersOnAHighlightBoxCanBeRead() {
    for (String name : Styles.captionNames()) {
      var style = new CaptionStyle(TextStyle.named(name), Highlight.BOX, "#FFFFFF", null, null);
      CaptionLook look = Styles.caption(style);
      assertThat(CaptionLook.contrast(look.onHighlight(), Color.WHITE)).isGreaterThan(2.5);
    }
  }
}
