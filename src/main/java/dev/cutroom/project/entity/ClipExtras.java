package dev.cutroom.project.entity;

import org.jspecify.annotations.Nullable;

/**
 * What comes with a finished clip besides its file.
 *
 * @param voiceSha256 the stored voice-over, a WAV file; null: nobody speaks
 * @param captionsSrt its captions as SubRip; null: it has none
 * @param captionsVtt the same as WebVTT
 */
public record ClipExtras(
    @Nullable String voiceSha256, @Nullable String captionsSrt, @Nullable String captionsVtt) {

  public static final ClipExtras NONE = new ClipExtras(null, null, null);

  public ClipExtras {
    if ((captionsSrt == null) != (captionsVtt == null)) {
      throw new IllegalArgumentException("captions come in both forms or not at all");
    }
  }
}
