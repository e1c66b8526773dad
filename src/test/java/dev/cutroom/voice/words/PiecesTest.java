package dev.cutroom.voice.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class PiecesTest {
  @Test
  void shortTextStaysWhole() {
    assertThat(pieces("One. Two. Three.", 100)).containsExactly("One. Two. Three.");
  }

  @Test
  void longTextIsCutBehindSentences() {
    assertThat(pieces("One is here. Two is there. Three is gone.", 30))
        .containsExactly("One is here. Two is there.", "Three is gone.");
  }

  @Test
  void longSentenceIsCutBehindAClauseElseBehindAWord() {
    assertThat(pieces("when the sun is up, we go out and run", 25))
        .containsExactly("when the sun is up,", "we go out and run");
    assertThat(pieces("costs 1,000,000 euros today or so", 20))
        .containsExactly("costs 1,000,000", "euros today or so");
    assertThat(pieces("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
  }

  @Property(tries = 300)
  void everyWordIsInExactlyOnePieceAndNoPieceIsTooLong(
      @ForAll
          @StringLength(max = 200)
          @Chars({'.', ',', ' ', '!', '\n', '…', '\uD83D'})
          @CharRange(from = 'a', to = 'd')
          String text,
      @ForAll @IntRange(min = 2, max = 60) int limit) {
    List<Range> pieces = Pieces.of(text, limit);
    int end = 0;
    StringBuilder letters = new StringBuilder();
    for (Range piece : pieces) {
      assertThat(piece.length()).isLessThanOrEqualTo(limit);
      assertThat(piece.start()).isGreaterThanOrEqualTo(end);
      end = piece.end();
      letters.append(piece.of(text).replaceAll("[^a-d]", ""));
    }
    assertThat(letters.toString()).isEqualTo(text.replaceAll("[^a-d]", ""));
  }

  private static List<String> pieces(String text, int limit) {
    return Pieces.of(text, limit).stream().map(range -> range.of(text)).toList();
  }
}
