package dev.cutroom.edit.rules;

import dev.cutroom.edit.EditFault;
import java.util.List;

/**
 * A fault and what it was concluded from.
 *
 * @param restsOn JSON pointers: if something within one of these places could not be read, the
 *     finding may be about a stand-in and is not worth telling
 */
public record Finding(EditFault fault, List<String> restsOn) {

  public Finding {
    restsOn = List.copyOf(restsOn);
  }
}
