package dev.cutroom.voice.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void wordsStandBetweenBlanksWithTheirPunctuation() {
    assertThat(words("Hello, world!  It’s 89.50 €."))
        .containsExactly("Hello,", "world!", "It’s", "89.50 €.");
  }

  @Test
  void whatCannotBePronouncedBelongsToAWordBesideIt() {
    assertThat(words("— One — two 🙂")).containsExactly("— One —", "two 🙂");
    assertThat(words("🙂 …")).isEmpty();
    assertThat(words("")).isEmpty();
  }

  @Test
  void scriptsWithoutBlanksAreSplitToo() {
    assertThat(words("你好，世界")).containsExactly("你", "好，", "世", "界");
    assertThat(words("สวัสดีชาวโลก")).containsExactly("สวัสดี", "ชาว", "โลก");
    assertThat(words("Привет, мир")).containsExactly("Привет,", "мир");
  }

  @Test
  void scriptTellsTheLanguageWhereItCan() {
    assertThat(Scripts.language("Hello 123")).isEmpty();
    assertThat(Scripts.language("Привет, TikTok")).hasValue("ru");
    assertThat(Scripts.language("日本語のテスト")).hasValue("ja");
    assertThat(Scripts.language("你好世界")).hasValue("cmn");
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(range -> range.of(text)).toList();
  }
}
