package dev.cutroom.text;

import java.util.List;
import java.util.stream.Collectors;

/** A subtitle file that cannot be used, with everything that is wrong with it. */
public final class SubtitlesRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SubtitleFault> faults;

  SubtitlesRefusedException(List<SubtitleFault> faults) {
    super(
        faults.stream()
            .map(fault -> "line " + fault.line() + ": " + fault.message())
            .collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** At least one, in the order of their lines. */
  public List<SubtitleFault> faults() {
    return faults;
  }
}
