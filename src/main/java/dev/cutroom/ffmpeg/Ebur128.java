package dev.cutroom.ffmpeg;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filter that measures sound after EBU R 128, and what it says at its end.
 *
 * @param integratedLufs -70 when nothing is louder than the gate, or all is shorter than 0.4 s
 * @param truePeakDb in dBTP; negative infinity of digital silence
 */
public record Ebur128(double integratedLufs, double truePeakDb) {

  /** The filter; its summary is what {@link #ofLog} reads. */
  public static final String FILTER = "ebur128=peak=true:framelog=quiet";

  private static final Pattern INTEGRATED = Pattern.compile("^\\s*I:\\s+(\\S+) LUFS");
  private static final Pattern PEAK = Pattern.compile("^\\s*Peak:\\s+(\\S+) dBFS");

  /** Reads the summary at the end of ffmpeg's log; empty: there is none. */
  public static Optional<Ebur128> ofLog(List<String> lines) {
    OptionalDouble integrated = last(INTEGRATED, lines);
    OptionalDouble peak = last(PEAK, lines);
    return integrated.isPresent() && peak.isPresent()
        ? Optional.of(new Ebur128(integrated.getAsDouble(), peak.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble last(Pattern pattern, List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher matcher = pattern.matcher(lines.get(i));
      if (matcher.find()) {
        String value = matcher.group(1);
        return OptionalDouble.of(
            value.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(value));
      }
    }
    return OptionalDouble.empty();
  }
}
