package dev.cutroom.ffmpeg.process;

import java.time.Duration;
import java.util.List;

/** The child passed its wall-clock limit; it was stopped. */
public final class ProcessTimeoutException extends MediaProcessException {

  private static final long serialVersionUID = 1L;

  ProcessTimeoutException(CommandLine command, Duration limit, List<String> lastLines) {
    super(
        command.program() + " was not done within " + limit.toSeconds() + " s", command, lastLines);
  }
}
