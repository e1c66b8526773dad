package dev.cutroom.ffmpeg.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether an ffmpeg can do the work, by letting it do some: a list of encoders names also
 * those that fail at the first frame.
 */
public final class ToolProbe {

  /** Older ones write broken timestamps behind {@code loudnorm}; see {@code README.md}. */
  static final int OLDEST_MAJOR = 6;

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Pattern VERSION = Pattern.compile("^ff\\w+ version (n?(\\d+)\\S*|\\S+)");

  /** The versions as the tools tell them, for instance {@code 8.1.2}. */
  public record Found(String ffmpegVersion, String ffprobeVersion) {}

  private ToolProbe() {}

  /**
   * Encodes one frame with libx264 and one block of sound with aac.
   *
   * @throws UnusableToolsException the tools are missing, too old, or lack an encoder
   */
  public static Found probe(MediaTools tools) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      String ffmpeg = version(tools, scope, Tool.FFMPEG);
      String ffprobe = version(tools, scope, Tool.FFPROBE);
      encode(tools, scope, "libx264", List.of("-f", "lavfi", "-i", "color=s=64x64:r=25:d=0.04"));
      encode(tools, scope, "aac", List.of("-f", "lavfi", "-i", "sine=d=0.1:r=48000"));
      return new Found(ffmpeg, ffprobe);
    }
  }

  private static String version(MediaTools tools, ProcessScope scope, Tool tool)
      throws InterruptedException {
    String name = tool == Tool.FFMPEG ? "ffmpeg" : "ffprobe";
    Invocation ask =
        new Invocation(tool, List.of("-version"), LIMIT, null, progress -> {}, null, null);
    String answer;
    try {
      answer = tools.run(scope, ask).stdout();
    } catch (MediaProcessException failed) {
      throw new UnusableToolsException("The configured " + name + " does not run", failed);
    }
    Matcher matcher = VERSION.matcher(answer);
    if (!matcher.find()) {
      throw new UnusableToolsException("What is configured as " + name + " is not " + name, null);
    }
    // A build from the repository has no number ("N-12345-g…"): only the trial below judges it.
    String major = matcher.group(2);
    if (major != null && Integer.parseInt(major) < OLDEST_MAJOR) {
      throw new UnusableToolsException(
          name + " " + matcher.group(1) + " is too old: version 6 or newer is needed", null);
    }
    return matcher.group(1);
  }

  private static void encode(
      MediaTools tools, ProcessScope scope, String encoder, List<String> input)
      throws InterruptedException {
    List<String> arguments = new ArrayList<>(input);
    arguments.addAll(List.of(encoder.equals("aac") ? "-c:a" : "-c:v", encoder));
    arguments.addAll(List.of("-f", "null", "-"));
    try {
      tools.run(scope, Invocation.ffmpeg(arguments, LIMIT));
    } catch (MediaProcessException failed) {
      throw new UnusableToolsException(
          "The configured ffmpeg cannot encode with " + encoder, failed);
    }
  }
}
