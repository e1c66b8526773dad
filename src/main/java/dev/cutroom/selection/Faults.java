package dev.cutroom.selection;

import java.util.List;

/** Reads in ffmpeg's last lines what kind of fault ended a strict pass. */
final class Faults {

  private Faults() {}

  /**
   * Whether a decoder of sound complained and neither the picture's decoder nor the demuxer did.
   * ffmpeg names who speaks: {@code [aist#0:1/aac @ …]}, {@code [vist#0:0/h264 @ …]}, {@code
   * [in#0/mov…]}.
   */
  static boolean onlyInSound(List<String> lines, SourceFile source) {
    Integer audio = source.audioStream();
    if (audio == null) {
      return false;
    }
    String sound = "[aist#0:" + audio + "/";
    String picture = "[vist#0:" + source.videoStream() + "/";
    return lines.stream().anyMatch(line -> line.startsWith(sound))
        && lines.stream().noneMatch(line -> line.startsWith(picture) || isDemuxer(line));
  }

  private static boolean isDemuxer(String line) {
    return line.startsWith("[in#0");
  }
}
