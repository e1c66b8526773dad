package dev.cutroom.plan;

import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.FaultList;
import dev.cutroom.edit.Micros;
import java.time.Duration;
import java.util.List;

/** What is found wrong while planning, to be told at once. */
final class Faults {

  private final FaultList faults = new FaultList();

  Faults(List<EditFault> known) {
    known.forEach(faults::add);
  }

  void add(EditFault fault) {
    faults.add(fault);
  }

  void add(String pointer, String code, String message, String hint) {
    add(new EditFault(pointer, code, message, hint));
  }

  /**
   * @throws EditRefusedException with all of them, when there is one
   */
  void refuse() {
    if (!faults.isEmpty()) {
      throw new EditRefusedException(faults.all());
    }
  }

  /** For a sentence to a person, in seconds. */
  static String seconds(Duration time) {
    return Micros.seconds(time).stripTrailingZeros().toPlainString();
  }
}
