package dev.cutroom.generation.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What finishing a clip may ask for without writing an Edit; the parts of a wish and of a request
 * of kind {@code render}.
 */
public final class ShortForm {
  private ShortForm() {}

  /**
   * A title over the beginning.
   *
   * @param style the name of a style of titles; null: the first
   */
  public record Title(@Nullable String text, @Nullable String style) {}

  /**
   * Somebody speaks.
   *
   * @param voice a voice of the provider; null: its first
   * @param provider who speaks; null: the voice that comes with the server
   */
  public record VoiceOver(
      @Nullable String text, @Nullable String voice, @Nullable String provider) {}

  /**
   * Words on the picture, from the voice-over unless a file is given.
   *
   * @param style the name of a style of captions; null: the first
   * @param srt SubRip text
   * @param vtt WebVTT text
   * @param wordsPerCue how many words are shown at once, at most; null: as many as read well
   */
  public record Captions(
      @Nullable String style,
      @Nullable String srt,
      @Nullable String vtt,
      @Nullable Integer wordsPerCue) {}

  /**
   * Music under everything.
   *
   * @param volumeDb its level against the source's own, in dB
   * @param duckDb by how much it is lowered under the voice, in dB, negative
   */
  public record Music(
      @Nullable UUID sourceId, @Nullable Double volumeDb, @Nullable Double duckDb) {}

  /**
   * Corrections of all pictures.
   *
   * @param denoise 0 to 1
   * @param sharpen 0 to 1
   * @param brightness -1 to 1; 0 leaves it
   * @param contrast 0 to 2; 1 leaves it
   * @param saturation 0 to 3; 1 leaves it
   */
  public record Filters(
      @Nullable Double denoise,
      @Nullable Double sharpen,
      @Nullable Double brightness,
      @Nullable Double contrast,
      @Nullable Double saturation) {}
}
