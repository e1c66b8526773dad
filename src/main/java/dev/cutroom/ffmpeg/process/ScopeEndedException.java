package dev.cutroom.ffmpeg.process;

import java.util.List;

/** The attempt that the child worked for is over: cancelled, or no longer ours. */
public final class ScopeEndedException extends MediaProcessException {

  private static final long serialVersionUID = 1L;

  ScopeEndedException(CommandLine command) {
    super("The work was called off while " + command.program() + " ran", command, List.of());
  }

  ScopeEndedException(String meanwhile) {
    super(
        "The work was called off while " + meanwhile,
        new CommandLine(meanwhile, List.of(), List.of()),
        List.of());
  }
}
