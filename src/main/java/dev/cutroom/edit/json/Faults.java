package dev.cutroom.edit.json;

import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.FaultList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What is wrong with a document, in the order in which it was found. */
final class Faults {

  private final FaultList faults = new FaultList();
  private final NavigableSet<String> places = new TreeSet<>();

  void add(EditFault fault) {
    faults.add(fault);
    if (places.size() < FaultList.MAX_TOLD) {
      // What is found after so many is not told, whatever it rests on.
      places.add(fault.pointer());
    }
  }

  /** Whether something is wrong at this place or with what holds it. */
  boolean isAtOrAbove(String pointer) {
    if (places.contains("") || places.contains(pointer)) {
      return true;
    }
    for (int slash = pointer.indexOf('/', 1); slash > 0; slash = pointer.indexOf('/', slash + 1)) {
      if (places.contains(pointer.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is wrong within this place. */
  boolean isUnder(String pointer) {
    String next = places.ceiling(pointer + "/");
    return next != null && next.startsWith(pointer + "/");
  }

  List<EditFault> all() {
    return faults.all();
  }
}
