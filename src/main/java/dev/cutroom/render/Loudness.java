package dev.cutroom.render;

import dev.cutroom.ffmpeg.Ebur128;
import java.util.List;

/**
 * EBU R 128 measures of a whole sound.
 *
 * @param integratedLufs the programme's loudness; -70 when nothing is louder than the gate, or when
 *     it is shorter than 0.4 s
 * @param truePeakDb in dBTP; negative infinity of digital silence
 */
public record Loudness(double integratedLufs, double truePeakDb) {

  /** Reads the summary at the end of ffmpeg's log. */
  static Loudness ofSummary(List<String> lines) {
    return Ebur128.ofLog(lines)
        .map(measured -> new Loudness(measured.integratedLufs(), measured.truePeakDb()))
        .orElseThrow(() -> new RenderException("ffmpeg told no loudness: " + lines));
  }
}
