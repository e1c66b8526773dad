package dev.cutroom.plan;

import dev.cutroom.edit.Durations;
import dev.cutroom.edit.VoiceAsset;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that an Edit is rendered from, besides itself.
 *
 * @param sources facts of every source that the Edit names
 * @param spoken facts of every text that it lets speak
 * @param toolVersion names the build of ffmpeg; another build may make other bytes
 * @param drawingVersion names fonts and all else that decides how letters are drawn
 */
public record Ingredients(
    Map<UUID, SourceFacts> sources,
    Map<VoiceAsset, SpokenFacts> spoken,
    CueMaker cues,
    String toolVersion,
    String drawingVersion) {

  public Ingredients {
    sources = Map.copyOf(sources);
    spoken = Map.copyOf(spoken);
    Objects.requireNonNull(cues, "cues");
    Objects.requireNonNull(toolVersion, "toolVersion");
    Objects.requireNonNull(drawingVersion, "drawingVersion");
  }

  /** How long they last, or are likely to last. */
  Durations durations() {
    return durations(true);
  }

  /** How long they last for certain: nothing of what has not been spoken yet. */
  Durations certainDurations() {
    return durations(false);
  }

  private Durations durations(boolean guessed) {
    return new Durations() {
      @Override
      public @Nullable Duration ofSource(UUID sourceId) {
        SourceFacts facts = sources.get(sourceId);
        return facts == null ? null : facts.duration();
      }

      @Override
      public @Nullable Duration ofVoice(VoiceAsset voice) {
        SpokenFacts facts = spoken.get(voice);
        return facts == null || (facts.guessed() && !guessed) ? null : facts.duration();
      }
    };
  }

  /** For Edits without letters and voices. */
  public static Ingredients of(Map<UUID, SourceFacts> sources, String toolVersion) {
    return new Ingredients(sources, Map.of(), CueMaker.WORD_BY_WORD, toolVersion, "");
  }
}
