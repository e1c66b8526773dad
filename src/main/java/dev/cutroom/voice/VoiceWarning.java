package dev.cutroom.voice;

/**
 * Something that went otherwise than ordered.
 *
 * @param code {@code VOICE_FALLBACK}: another voice stood in. {@code WORDS_ESTIMATED}: the times of
 *     the words are a guess, since there was nothing to align them by
 * @param detail a sentence for a person
 */
public record VoiceWarning(String code, String detail) {
  public static final String FALLBACK = "VOICE_FALLBACK";
  public static final String ESTIMATED = "WORDS_ESTIMATED";
}
