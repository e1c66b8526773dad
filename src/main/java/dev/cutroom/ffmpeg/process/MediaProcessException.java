package dev.cutroom.ffmpeg.process;

import java.util.List;

/** A child did not do what it was started for. The root of this room's failures. */
public abstract class MediaProcessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient CommandLine command;
  private final transient List<String> lastLines;

  protected MediaProcessException(String message, CommandLine command, List<String> lastLines) {
    super(message);
    this.command = command;
    this.lastLines = List.copyOf(lastLines);
  }

  /** The command as a person would type it; folders are left out. */
  public String commandLine() {
    return command.shown();
  }

  /** The last lines (at most 40) that the child wrote to stderr; folders are left out. */
  public List<String> lastLines() {
    return lastLines;
  }
}
