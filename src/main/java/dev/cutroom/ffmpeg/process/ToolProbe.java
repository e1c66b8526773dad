package dev.cutroom.ffmpeg.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
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

  /**
   * What the tools are.
   *
   * @param ffmpegVersion as ffmpeg tells it, for instance {@code 8.1.2}
   * @param ffprobeVersion as ffprobe tells it
   * @param build names this build of ffmpeg, its libraries and its x264: SHA-256, hexadecimal. Two
   *     builds of one release encode different bytes
   */
  public record Found(String ffmpegVersion, String ffprobeVersion, String build) {}

  private ToolProbe() {}

  /**
   * Encodes one frame with libx264 and one block of sound with aac.
   *
   * @throws UnusableToolsException the tools are missing, too old, or lack an encoder
   */
  public static Found probe(MediaTools tools) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      String ffmpeg = answer(tools, scope, Tool.FFMPEG);
      String ffprobe = answer(tools, scope, Tool.FFPROBE);
      String ffmpegVersion = version(Tool.FFMPEG, ffmpeg);
      String ffprobeVersion = version(Tool.FFPROBE, ffprobe);
      // x264 writes its own version, which ffmpeg does not tell, in front of the first frame. With
      // it goes the number of threads, which would name the machine.
      byte[] frame =
          encode(
              tools,
              scope,
              "libx264",
              List.of("-f", "lavfi", "-i", "color=s=64x64:r=25:d=0.04"),
              List.of("-c:v", "libx264", "-threads", "1", "-f", "h264"));
      encode(
          tools,
          scope,
          "aac",
          List.of("-f", "lavfi", "-i", "sine=d=0.1:r=48000"),
          List.of("-c:a", "aac", "-f", "adts"));
      return new Found(ffmpegVersion, ffprobeVersion, build(ffmpeg, frame));
    }
  }

  private static String build(String answer, byte[] frame) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(answer.getBytes(StandardCharsets.UTF_8));
      digest.update(frame);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** All that the tool says about itself: its version, how it was built, its libraries. */
  private static String answer(MediaTools tools, ProcessScope scope, Tool tool)
      throws InterruptedException {
    Invocation ask =
        new Invocation(tool, List.of("-version"), LIMIT, null, progress -> {}, null, null);
    try {
      return tools.run(scope, ask).stdout();
    } catch (MediaProcessException failed) {
      throw new UnusableToolsException("The configured " + name(tool) + " does not run", failed);
    }
  }

  private static String name(Tool tool) {
    return tool == Tool.FFMPEG ? "ffmpeg" : "ffprobe";
  }

  private static String version(Tool tool, String answer) {
    String name = name(tool);
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

  private static byte[] encode(
      MediaTools tools, ProcessScope scope, String encoder, List<String> input, List<String> output)
      throws InterruptedException {
    List<String> arguments = new ArrayList<>(input);
    arguments.addAll(output);
    arguments.add("pipe:1");
    byte[][] encoded = {new byte[0]};
    try {
      tools.run(
          scope,
          Invocation.ffmpeg(arguments, LIMIT).readingStdout(in -> encoded[0] = in.readAllBytes()));
      return encoded[0];
    } catch (MediaProcessException failed) {
      throw new UnusableToolsException(
          "The configured ffmpeg cannot encode with " + encoder, failed);
    }
  }
}
