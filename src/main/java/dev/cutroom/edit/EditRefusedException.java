package dev.cutroom.edit;

import java.util.List;
import java.util.stream.Collectors;

/** An Edit that cannot be rendered as it stands, with everything that is wrong with it. */
public final class EditRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<EditFault> faults;

  public EditRefusedException(List<EditFault> faults) {
    super(
        faults.stream()
            .map(fault -> fault.pointer() + ": " + fault.message())
            .collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** At least one. */
  public List<EditFault> faults() {
    return faults;
  }
}
