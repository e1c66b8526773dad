package dev.cutroom.quality;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.ProbeParser;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Looks at one finished file: how it is laid out, what it says about itself, and how it decodes.
 * Thread-safe; blocks for as long as decoding takes.
 */
public final class Verification {

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(60);

  private final MediaTools tools;

  public Verification(MediaTools tools) {
    this.tools = tools;
  }

  /**
   * Never throws because of what the file is like: that is what the report says.
   *
   * @throws UncheckedIOException the file cannot be read at all
   * @throws dev.cutroom.ffmpeg.process.MediaProcessException the tools could not do their work
   */
  public Report verify(ProcessScope scope, Path finished, Expectation expected)
      throws InterruptedException {
    Checks checks = new Checks(expected);
    Probe probe;
    try {
      probe = probe(scope, finished);
    } catch (ProcessFailedException failed) {
      if (failed.toolItselfFailed()) {
        throw failed;
      }
      return new Report(
          List.of(new Check("decodes", "without error", "the file cannot be opened", false)));
    }
    checks.decoding(
        Decoding.of(tools, scope, finished, expected.sound() != null && probe.hasAudio()));
    checks.streams(probe);
    try {
      checks.layout(Mp4Layout.read(finished));
      checks.size(Files.size(finished));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The finished file cannot be read", unreadable);
    }
    return new Report(checks.toList());
  }

  private Probe probe(ProcessScope scope, Path file) throws InterruptedException {
    List<String> arguments =
        new Arguments()
            .add("-v", "error", "-of", "json", "-show_format", "-show_streams")
            .ownInput(file)
            .toList();
    return ProbeParser.parse(tools.run(scope, Invocation.ffprobe(arguments, PROBE_LIMIT)).stdout());
  }
}
