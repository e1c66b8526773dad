package dev.cutroom.quality;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came out of decoding a whole file once, picture and sound together.
 *
 * @param fault what the decoder stumbled over; null: nothing
 * @param frames pictures decoded
 * @param integratedLufs empty when the sound is too quiet or too short to have a loudness
 * @param truePeakDb empty for silence
 */
record Decoding(
    @Nullable String fault, long frames, OptionalDouble integratedLufs, OptionalDouble truePeakDb) {

  private static final Duration STALL = Duration.ofSeconds(60);
  private static final Duration LIMIT = Duration.ofHours(2);

  /** Below this, EBU R 128 lets nothing count; ffmpeg then prints the threshold itself. */
  private static final double GATE_LUFS = -70;

  private static final Pattern COMPLAINT =
      Pattern.compile("(?i)error|corrupt|invalid|missing|damaged|exhausted|overread");

  /** Where the part that speaks lies in memory; differs at every run. */
  private static final Pattern ADDRESS = Pattern.compile(" @ 0x[0-9a-f]+\\]");

  private static final Pattern INTEGRATED = Pattern.compile("^\\s*I:\\s+(\\S+) LUFS");
  private static final Pattern PEAK = Pattern.compile("^\\s*Peak:\\s+(\\S+) dBFS");

  static Decoding of(MediaTools tools, ProcessScope scope, Path file, boolean sound)
      throws InterruptedException {
    AtomicLong frames = new AtomicLong();
    Invocation invocation =
        Invocation.ffmpeg(arguments(file, sound), LIMIT)
            .stall(STALL)
            .onProgress(progress -> frames.set(progress.frame()));
    try {
      List<String> lines = tools.run(scope, invocation).lastLines();
      OptionalDouble loudness = find(lines, INTEGRATED);
      return new Decoding(
          null,
          frames.get(),
          loudness.isPresent() && loudness.getAsDouble() <= GATE_LUFS
              ? OptionalDouble.empty()
              : loudness,
          find(lines, PEAK));
    } catch (ProcessFailedException failed) {
      if (failed.toolItselfFailed()) {
        throw failed;
      }
      return new Decoding(
          fault(failed.lastLines()), frames.get(), OptionalDouble.empty(), OptionalDouble.empty());
    }
  }

  /**
   * Without {@code -xerror} a broken file decodes with status 0. The deblocking filter is left out:
   * it costs a seventh of the time and can find no error.
   */
  private static List<String> arguments(Path file, boolean sound) {
    Arguments arguments =
        new Arguments()
            .add("-xerror", "-err_detect", "explode", "-skip_loop_filter", "all")
            .ownInput(file)
            .add("-map", "0:v", "-fps_mode", "passthrough");
    if (sound) {
      arguments.add("-map", "0:a", "-af", "ebur128=peak=true:framelog=quiet");
    }
    return arguments.add("-f", "null", "-").toList();
  }

  /** The first complaint; those that follow it are its consequences. */
  private static String fault(List<String> lines) {
    return lines.stream()
        .filter(line -> COMPLAINT.matcher(line).find())
        .map(line -> ADDRESS.matcher(line).replaceAll("]"))
        .findFirst()
        .orElse("decoding broke off");
  }

  private static OptionalDouble find(List<String> lines, Pattern pattern) {
    OptionalDouble found = OptionalDouble.empty();
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find() && !matcher.group(1).contains("inf")) {
        found = OptionalDouble.of(Double.parseDouble(matcher.group(1)));
      }
    }
    return found;
  }
}
