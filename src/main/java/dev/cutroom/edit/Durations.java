package dev.cutroom.edit;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long things last that the Edit itself does not say; null: not known. */
public interface Durations {

  /** Nothing but the Edit is known. */
  Durations UNKNOWN =
      new Durations() {
        @Override
        public @Nullable Duration ofSource(UUID sourceId) {
          return null;
        }

        @Override
        public @Nullable Duration ofVoice(VoiceAsset voice) {
          return null;
        }
      };

  /** How long the source lasts. */
  @Nullable Duration ofSource(UUID sourceId);

  /** How long it takes to speak the text. */
  @Nullable Duration ofVoice(VoiceAsset voice);
}
