package dev.cutroom.plan;

import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Micros;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is found wrong while planning, to be told at once. */
final class Faults {

  private final List<EditFault> faults;

  Faults(List<EditFault> known) {
    this.faults = new ArrayList<>(known);
  }

  void add(String pointer, String code, String message, String hint) {
    faults.add(new EditFault(pointer, code, message, hint));
  }

  /**
   * @throws EditRefusedException with all of them, when there is one
   */
  void refuse() {
    if (!faults.isEmpty()) {
      throw new EditRefusedException(faults);
    }
  }

  /** For a sentence to a person, in seconds. */
  static String seconds(Duration time) {
    return Micros.seconds(time).stripTrailingZeros().toPlainString();
  }
}
