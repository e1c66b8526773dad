package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.voice.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What texts sound like before and after they are spoken. */
final class NarrationTest {
  @Test
  void longTextWithoutASpaceIsGuessedToo() {
    VoiceAsset text = VoiceAsset.of("x".repeat(30_000));

    Narration guessed = Narration.guessed(List.of(text));

    assertThat(Objects.requireNonNull(guessed.spoken().get(text)).words()).hasSize(1);
  }

  @Test
  void wordsAreGuessedInScriptsWithoutSpaces() {
    VoiceAsset text = VoiceAsset.of("我们今天去北京。");

    Spoken guessed = Objects.requireNonNull(Narration.guessed(List.of(text)).spoken().get(text));

    assertThat(guessed.words()).hasSizeGreaterThan(2);
    assertThat(guessed.words().get(guessed.words().size() - 1).end()).isEqualTo(guessed.duration());
  }

  @Test
  void factsOfALenientPlanSayWhetherTheyAreAGuess() {
    VoiceAsset guess = VoiceAsset.of("Hello");
    VoiceAsset spoken = VoiceAsset.of("Hello there");
    Spoken said = new Spoken("a".repeat(64), Duration.ofSeconds(1), List.of(), "p", "v", List.of());

    assertThat(facts(Narration.guessed(List.of(guess)).leniently(), guess)).isTrue();
    assertThat(facts(Narration.guessed(List.of(guess)), guess)).isFalse();
    assertThat(facts(new Narration(Map.of(spoken, said)).leniently(), spoken)).isFalse();
  }

  @Test
  void lengthOfATextIsKnownByWhatIsSpoken() {
    VoiceAsset field = VoiceAsset.of("{{title}} now");
    Narration guessed = Narration.guessed(List.of(VoiceAsset.of("Trail shoe now")));

    assertThat(
            new EditExchange.Known(Map.of(), guessed, Map.of("title", "Trail shoe")).ofVoice(field))
        .isEqualTo(guessed.duration());
  }

  private static boolean facts(Narration narration, VoiceAsset text) {
    return Objects.requireNonNull(narration.facts().get(text)).guessed();
  }
}
