package dev.cutroom.generation.control;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.plan.SpokenFacts;
import dev.cutroom.text.Cues;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.SpokenWord;
import dev.cutroom.voice.VoiceWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of an Edit sound like, spoken.
 *
 * @param lenient whether a plan refuses nothing for the sake of what is guessed
 */
record Narration(Map<VoiceAsset, Spoken> spoken, boolean lenient) {

  /**
   * What the offline voice takes for a character of English, pauses included: measured on three
   * advertisements of 921 characters together, 63 to 71 ms. The page guesses by the same number.
   */
  private static final Duration PER_CHARACTER = Duration.ofMillis(66);

  /** Stands where the hash of a sound would; no sound has it. */
  private static final String UNSPOKEN = "0".repeat(64);

  /** Nobody speaks. */
  static final Narration NONE = new Narration(Map.of());

  Narration {
    spoken = Map.copyOf(spoken);
  }

  /** With plans that take guesses for what is known. */
  Narration(Map<VoiceAsset, Spoken> spoken) {
    this(spoken, false);
  }

  /** The same, for a plan that is wanted whatever the texts sound like. */
  Narration leniently() {
    return new Narration(spoken, true);
  }

  /** As these texts may sound, judged by their lengths; there is no sound of it. */
  static Narration guessed(List<VoiceAsset> texts) {
    Map<VoiceAsset, Spoken> spoken = new LinkedHashMap<>();
    texts.forEach(text -> spoken.put(text, guessed(text.text())));
    return new Narration(spoken);
  }

  private static Spoken guessed(String text) {
    Cue cue = Cues.ofText(Duration.ZERO, PER_CHARACTER.multipliedBy(text.length()), text);
    List<SpokenWord> words =
        cue.words().stream()
            .map(word -> new SpokenWord(word.text(), word.start(), word.end(), 0))
            .toList();
    return new Spoken(UNSPOKEN, cue.end(), words, "", "", List.of());
  }

  /** What speaking {@code text} takes by the same guess, in seconds. */
  static double guessedSeconds(VoiceAsset text) {
    return PER_CHARACTER.multipliedBy(text.text().length()).toMillis() / 1000.0;
  }

  /** Whether it is known of this text how it sounds, and not guessed. */
  boolean knows(VoiceAsset text) {
    Spoken said = spoken.get(text);
    return said != null && isKnown(said);
  }

  /** Whether that is known of every text. */
  boolean isKnown() {
    return spoken.values().stream().allMatch(Narration::isKnown);
  }

  private static boolean isKnown(Spoken said) {
    return !said.sha256().equals(UNSPOKEN);
  }

  /** The same, with whatever is guessed taking so many times as long. */
  Narration guessedLonger(double times) {
    Map<VoiceAsset, Spoken> longer = new LinkedHashMap<>();
    spoken.forEach((text, said) -> longer.put(text, isKnown(said) ? said : longer(said, times)));
    return new Narration(longer);
  }

  private static Spoken longer(Spoken said, double times) {
    List<SpokenWord> words =
        said.words().stream()
            .map(
                word ->
                    new SpokenWord(
                        word.text(),
                        longer(word.start(), times),
                        longer(word.end(), times),
                        word.confidence()))
            .toList();
    return new Spoken(
        said.sha256(),
        longer(said.duration(), times),
        words,
        said.provider(),
        said.voice(),
        said.warnings());
  }

  private static Duration longer(Duration time, double times) {
    return Duration.ofNanos((long) (time.toNanos() * times));
  }

  /** For planning. */
  Map<VoiceAsset, SpokenFacts> facts() {
    Map<VoiceAsset, SpokenFacts> facts = new LinkedHashMap<>();
    spoken.forEach((asset, said) -> facts.put(asset, facts(said)));
    return facts;
  }

  private SpokenFacts facts(Spoken said) {
    List<Word> words =
        said.words().stream().map(word -> new Word(word.text(), word.start(), word.end())).toList();
    return new SpokenFacts(said.sha256(), said.duration(), words, lenient && !isKnown(said));
  }

  /** How long they are all together. */
  Duration duration() {
    return spoken.values().stream().map(Spoken::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /** The stored sound, if there is just one. */
  @Nullable String onlySha256() {
    return spoken.size() == 1 ? spoken.values().iterator().next().sha256() : null;
  }

  /** What a person should know, each once. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Spoken said : spoken.values()) {
      said.warnings().stream()
          .map(VoiceWarning::detail)
          .filter(detail -> !warnings.contains(detail))
          .forEach(warnings::add);
    }
    return warnings;
  }
}
