package dev.cutroom.ffmpeg.process;

import java.util.List;

/** The child ended by itself, with a status other than 0. */
public class ProcessFailedException extends MediaProcessException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  ProcessFailedException(CommandLine command, int exitCode, List<String> lastLines) {
    this(
        command.program()
            + " ended with status "
            + exitCode
            + (lastLines.isEmpty() ? "" : ": " + lastLines.get(lastLines.size() - 1)),
        command,
        exitCode,
        lastLines);
  }

  ProcessFailedException(
      String message, CommandLine command, int exitCode, List<String> lastLines) {
    super(message, command, lastLines);
    this.exitCode = exitCode;
  }

  /** The exit status; 128 + n when signal n ended it (137: killed, often for want of memory). */
  public int exitCode() {
    return exitCode;
  }

  /**
   * Whether the failure tells nothing about the input: the program could not be executed (126, 127)
   * or somebody killed it (137), for want of memory most often.
   */
  public boolean toolItselfFailed() {
    return exitCode == 126 || exitCode == 127 || exitCode == 137;
  }
}
