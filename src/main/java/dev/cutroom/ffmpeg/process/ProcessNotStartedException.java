package dev.cutroom.ffmpeg.process;

import java.util.List;

/** The operating system could not start the tool: it is missing, or not executable. */
public final class ProcessNotStartedException extends MediaProcessException {

  private static final long serialVersionUID = 1L;

  ProcessNotStartedException(CommandLine command, Throwable cause) {
    super(command.program() + " could not be started", command, List.of());
    initCause(cause);
  }
}
