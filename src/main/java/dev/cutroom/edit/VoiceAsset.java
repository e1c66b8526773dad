package dev.cutroom.edit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text to be spoken.
 *
 * @param text it may hold merge fields
 * @param voice one of the provider's voices; null: its default
 * @param provider who speaks; null: the default one
 * @param volume factor, 0 (silent) to {@link Limits#MAX_VOLUME}; 1 leaves the sound as it is
 */
public record VoiceAsset(
    String text, @Nullable String voice, @Nullable String provider, double volume)
    implements Asset {

  /** The value of {@code type} in the document. */
  public static final String TYPE = "voice";

  public VoiceAsset {
    Objects.requireNonNull(text, "text");
    volume = Micros.round(volume);
  }

  /** The text spoken by the default voice. */
  public static VoiceAsset of(String text) {
    return new VoiceAsset(text, null, null, 1);
  }

  public VoiceAsset withText(String text) {
    return new VoiceAsset(text, voice, provider, volume);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
