package dev.cutroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.TextCase;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FontsTest {

  private static final List<String> COVERED =
      List.of(
          "Łódź, Þórshöfn, İstanbul, Tiếng Việt: €89 – “½ off!” → ★ ✓ ∞ ©",
          "Ένα μικρό βίντεο",
          "Съешь же ещё этих мягких французских булок, їжак, Ђурђевдан",
          "هذه الحيلة توفر لك ٢ ساعات؛ اُردو، فارسی پژوهش گچ",
          "שָׁלוֹם עולם",
          "यह तरकीब आपके दो घंटे बचाती है।",
          "เคล็ดลับนี้ช่วยประหยัดเวลา ๒ ชั่วโมง",
          "这个技巧每天节省两个小时。這個技巧每天節省兩個小時，龍",
          "この方法で毎日二時間節約できます。カタカナー",
          "이 방법으로 매일 두 시간을 절약하세요",
          "😂🥰👍🏽👨‍👩‍👧‍👦❤️‍🔥🏳️‍🌈🇩🇪🇯🇵🏴󠁧󠁢󠁥󠁮󠁧󠁿3️⃣⭐️☎");

  @Test
  void everyPromisedScriptHasItsFont() {
    assertThat(COVERED).allSatisfy(text -> assertThat(Fonts.missing(text)).isEmpty());
  }

  @Test
  void aCharacterWithoutAFontIsNamed() {
    assertThat(Fonts.missing("Runes: ᚠ and more ᚠ"))
        .extracting(MissingCharacter::toString)
        .containsExactly("U+16A0 RUNIC LETTER FEHU FEOH FE F");
  }

  @Test
  void whatOneFontHasIsMissingInNoStyle() {
    for (String family : Fonts.families()) {
      Typeface preferred = Fonts.family(family).orElseThrow();
      for (int codePoint = 0x20A0; codePoint < 0x2200; codePoint++) {
        String text = Character.toString(codePoint);
        assertThat(FontRuns.of(text, preferred).get(0) instanceof FontRun.Absent)
            .isEqualTo(!Fonts.missing(text).isEmpty());
      }
    }
  }

  @Test
  void marksOfDirectionAndJoinersAreNotMissing() {
    assertThat(Fonts.missing("a\u200E\u200F\u200D\u00AD\u2060\uFE0F\n\tb")).isEmpty();
  }

  @Test
  void noStyleEverDrawsTheSignForAMissingGlyph() {
    var context = new FontRenderContext(null, true, true);
    for (String family : Fonts.families()) {
      Typeface preferred = Fonts.family(family).orElseThrow();
      for (String text : COVERED) {
        for (FontRun run : FontRuns.of(text, preferred)) {
          assertThat(run).isNotInstanceOf(FontRun.Absent.class);
          if (run instanceof FontRun.Letters letters) {
            char[] chars = text.substring(run.start(), run.end()).toCharArray();
            var glyphs =
                letters.typeface().at(40).layoutGlyphVector(context, chars, 0, chars.length, 0);
            int missing = letters.typeface().at(40).getMissingGlyphCode();
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
              assertThat(glyphs.getGlyphCode(i))
                  .as("%s in %s", new String(chars), letters.typeface())
                  .isNotEqualTo(missing);
            }
          }
        }
      }
    }
  }

  @Test
  void aScriptIsNotMixedFromTwoFonts() {
    // Playfair Display has π and μ for formulas and no other Greek letter.
    Typeface playfair = Fonts.family("Playfair Display").orElseThrow();
    assertThat(FontRuns.of("που μικρό", playfair))
        .extracting(run -> ((FontRun.Letters) run).typeface().family())
        .containsOnly("Noto Sans");
  }

  @Test
  void hanCharactersTakeTheShapesOfTheLanguageAroundThem() {
    Typeface preferred = Fonts.family("Montserrat").orElseThrow();
    assertThat(familyOf("直", FontRuns.of("直", preferred))).isEqualTo("Noto Sans SC");
    assertThat(familyOf("直", FontRuns.of("直す", preferred))).isEqualTo("Noto Sans JP");
    assertThat(familyOf("直", FontRuns.of("直접", preferred))).isEqualTo("Noto Sans KR");
  }

  @Test
  void anEmojiSequenceIsOnePicture() {
    Typeface preferred = Fonts.family("Inter").orElseThrow();
    for (String emoji :
        List.of("👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "3️⃣", "❤️", "❤")) {
      assertThat(FontRuns.of(emoji, preferred))
          .as(emoji)
          .singleElement()
          .isInstanceOf(FontRun.Picture.class);
    }
    assertThat(FontRuns.of("3 © ™", preferred))
        .allSatisfy(run -> assertThat(run).isInstanceOf(FontRun.Letters.class));
  }

  @Test
  void theVersionIsTheSameEachTime() {
    // The version itself is kept; what it is made from is drawn anew each time.
    assertThat(Probe.pixels()).isEqualTo(Probe.pixels());
    assertThat(Fonts.version()).matches("[0-9a-f]{32}");
  }

  @Test
  void rightToLeftWordsStandInVisualOrder() {
    ShapedLine line = shaped("שלום עולם", 0);
    Piece first = line.pieces().stream().filter(piece -> piece.word() == 0).findFirst().get();
    Piece second = line.pieces().stream().filter(piece -> piece.word() == 1).findFirst().get();
    assertThat(first.rightToLeft()).isTrue();
    assertThat(first.x()).isGreaterThan(second.x());
  }

  @Test
  void letterSpacingLeavesArabicJoined() {
    assertThat(shaped("توفر", 0.2).width()).isEqualTo(shaped("توفر", 0).width());
    assertThat(shaped("saves", 0.2).width()).isGreaterThan(shaped("saves", 0).width() + 40);
  }

  @Test
  void arabicLettersJoin() {
    // Four letters that stand alone are wider than the same four in one word.
    double alone =
        List.of("ب", "ي", "ب", "ي").stream().mapToDouble(c -> shaped(c, 0).width()).sum();
    assertThat(shaped("بيبي", 0).width()).isLessThan(0.8 * alone);
  }

  private static ShapedLine shaped(String text, double letterSpacing) {
    Typeface typeface = Fonts.family("Montserrat").orElseThrow();
    Paragraph paragraph = Paragraph.of(List.of(text.split(" ", -1)), TextCase.NONE);
    var form = new LetterForm(typeface, letterSpacing, 0, 1.2, 0.1, 2);
    return new Shaper(paragraph, FontRuns.of(text, typeface), form, 100).line(0, text.length());
  }

  private static String familyOf(String character, List<FontRun> runs) {
    return runs.stream()
        .filter(run -> run.start() == 0)
        .map(run -> ((FontRun.Letters) run).typeface().family())
        .findFirst()
        .orElseThrow(() -> new AssertionError(character));
  }
}
