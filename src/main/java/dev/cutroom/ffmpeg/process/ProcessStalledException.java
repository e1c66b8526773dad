package dev.cutroom.ffmpeg.process;

import java.time.Duration;
import java.util.List;

/** The child's output stood still for too long; it was stopped. */
public final class ProcessStalledException extends MediaProcessException {

  private static final long serialVersionUID = 1L;

  ProcessStalledException(CommandLine command, Duration stall, List<String> lastLines) {
    super(
        command.program() + " made no progress for " + stall.toSeconds() + " s",
        command,
        lastLines);
  }
}
