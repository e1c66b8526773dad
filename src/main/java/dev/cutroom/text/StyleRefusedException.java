package dev.cutroom.text;

import java.util.List;
import java.util.stream.Collectors;

/** A style that cannot be drawn, with everything that is wrong with it. */
public final class StyleRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<StyleFault> faults;

  StyleRefusedException(List<StyleFault> faults) {
    super(faults.stream().map(StyleFault::message).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** At least one. */
  public List<StyleFault> faults() {
    return faults;
  }
}
