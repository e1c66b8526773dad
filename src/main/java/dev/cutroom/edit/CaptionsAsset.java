package dev.cutroom.edit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is spoken, to be read.
 *
 * @param fromVoice whether the cues are made of the voice's own word timings; then {@code cues} is
 *     empty
 * @param cues in order and without overlap
 * @param wordsPerCue how many words are seen at once, 1 to {@link Limits#MAX_WORDS_PER_CUE}; null:
 *     cues given stay as they are, those from the voice follow the reading speed
 */
public record CaptionsAsset(
    boolean fromVoice, List<Cue> cues, CaptionStyle style, @Nullable Integer wordsPerCue)
    implements Asset {

  /** The value of {@code type} in the document. */
  public static final String TYPE = "captions";

  public CaptionsAsset {
    cues = List.copyOf(cues);
    Objects.requireNonNull(style, "style");
  }

  /** Captions of the voice. */
  public static CaptionsAsset ofVoice(CaptionStyle style) {
    return new CaptionsAsset(true, List.of(), style, null);
  }

  /** Captions that are given. */
  public static CaptionsAsset ofCues(List<Cue> cues, CaptionStyle style) {
    return new CaptionsAsset(false, cues, style, null);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
