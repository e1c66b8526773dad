package dev.cutroom.generation.control;

import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import java.util.List;

/**
 * Faults of an Edit as a refusal tells them: one sentence each, of what is wrong and what helps.
 */
final class EditFaults {
  private EditFaults() {}

  /**
   * @param place of the Edit in the request, as a JSON pointer; empty: it is the whole body
   */
  static Fault under(String place, EditFault fault) {
    return new Fault(place + fault.pointer(), sentence(fault));
  }

  /** A refusal with all of them. */
  static Failure refused(String place, EditRefusedException refused) {
    return Failure.invalid(refused.faults().stream().map(fault -> under(place, fault)).toList());
  }

  static List<Fault> under(String place, List<EditFault> faults) {
    return faults.stream().map(fault -> under(place, fault)).toList();
  }

  /** Messages of the rules are parts of a sentence, those of voices are whole ones. */
  static String sentence(EditFault fault) {
    String message = fault.message();
    if (!message.endsWith(".")) {
      return message + "; " + fault.hint() + ".";
    }
    return fault.hint().isEmpty() ? message : message + " " + fault.hint();
  }
}
