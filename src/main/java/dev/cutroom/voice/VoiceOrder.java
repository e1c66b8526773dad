package dev.cutroom.voice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to say, and how.
 *
 * @param accountId whose keys are used and whose quota is spent
 * @param provider {@code mary}, {@code espeak}, {@code elevenlabs} or {@code openai}; null: the one
 *     that the voice belongs to, else the configured default
 * @param voice the provider's name for it; null: its default for the language
 * @param language BCP 47, such as {@code de}; null: told from the script of the text
 * @param fallbackAllowed whether the offline voice may stand in for a vendor that fails
 */
public record VoiceOrder(
    UUID accountId,
    String text,
    @Nullable String provider,
    @Nullable String voice,
    @Nullable String language,
    boolean fallbackAllowed) {

  /** {@code text} in the default voice. */
  public static VoiceOrder of(UUID accountId, String text) {
    return new VoiceOrder(accountId, text, null, null, null, true);
  }

  /** The same, by {@code name} and in its voice {@code id}; null: the default. */
  public VoiceOrder by(@Nullable String name, @Nullable String id) {
    return new VoiceOrder(accountId, text, name, id, language, fallbackAllowed);
  }

  /** The same, failing when the provider fails. */
  public VoiceOrder withoutFallback() {
    return new VoiceOrder(accountId, text, provider, voice, language, false);
  }
}
