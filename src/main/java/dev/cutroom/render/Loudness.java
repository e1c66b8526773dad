package dev.cutroom.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EBU R 128 measures of a whole sound.
 *
 * @param integratedLufs the programme's loudness; -70 when nothing is louder than the gate, or when
 *     it is shorter than 0.4 s
 * @param truePeakDb in dBTP; negative infinity of digital silence
 */
public record Loudness(double integratedLufs, double truePeakDb) {

  /** The filter that measures; its summary is what {@link #ofSummary} reads. */
  static final String FILTER = "ebur128=peak=true:framelog=quiet";

  private static final Pattern INTEGRATED = Pattern.compile("\\bI:\\s+(\\S+) LUFS");
  private static final Pattern PEAK = Pattern.compile("\\bPeak:\\s+(\\S+) dBFS");

  /** Reads the summary at the end of ffmpeg's log. */
  static Loudness ofSummary(List<String> lines) {
    return new Loudness(last(INTEGRATED, lines), last(PEAK, lines));
  }

  private static double last(Pattern pattern, List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher matcher = pattern.matcher(lines.get(i));
      if (matcher.find()) {
        String value = matcher.group(1);
        return value.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(value);
      }
    }
    throw new RenderException("ffmpeg told no loudness: " + lines);
  }
}
