package dev.cutroom.text;

import dev.cutroom.edit.Cue;
import java.util.List;

/**
 * Subtitle files, SubRip and WebVTT, in and out. What is read is checked as a whole; each fault
 * names its line.
 */
public final class Subtitles {

  /** More than an hour of speech takes; a larger file is something else. */
  public static final int MAX_BYTES = 4 << 20;

  private Subtitles() {}

  /**
   * A file of either kind, told apart by WebVTT's header.
   *
   * @throws SubtitlesRefusedException with everything that is wrong with it
   */
  public static List<Cue> read(byte[] file) {
    return read(SubtitleText.decoded(file));
  }

  /**
   * A text of either kind, told apart by WebVTT's header.
   *
   * @throws SubtitlesRefusedException with everything that is wrong with it
   */
  public static List<Cue> read(String text) {
    return CueLines.of(text).at(0).startsWith(VttReader.HEADER) ? readVtt(text) : readSrt(text);
  }

  /**
   * SubRip. Numbers may be missing, tags are left out.
   *
   * @throws SubtitlesRefusedException with everything that is wrong with it
   */
  public static List<Cue> readSrt(String text) {
    return new SrtReader(text).cues();
  }

  /**
   * WebVTT. Times within a cue become those of its words; settings, styles, regions and notes have
   * no meaning here and are left out.
   *
   * @throws SubtitlesRefusedException with everything that is wrong with it
   */
  public static List<Cue> readVtt(String text) {
    return new VttReader(text).cues();
  }

  /** As SubRip, in lines of at most 42 characters where the words allow it. */
  public static String writeSrt(List<Cue> cues) {
    return SubtitleWriter.srt(cues);
  }

  /** As WebVTT, with the words' own times where a cue has more than one word. */
  public static String writeVtt(List<Cue> cues) {
    return SubtitleWriter.vtt(cues);
  }
}
