package dev.cutroom.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with one document, in the order in which it was found: each thing once, and no more
 * than {@link #MAX_TOLD}, for a document of a few megabytes can have hundreds of thousands.
 */
public final class FaultList {

  /** Nobody reads more, and who mends these sees the rest next time. */
  public static final int MAX_TOLD = 200;

  private final Set<EditFault> told = new LinkedHashSet<>();
  private boolean more;

  public void add(EditFault fault) {
    if (told.size() < MAX_TOLD) {
      told.add(fault);
    } else {
      more |= !told.contains(fault);
    }
  }

  public boolean isEmpty() {
    return told.isEmpty();
  }

  /** At most {@link #MAX_TOLD}; where there are more, the last one says so. */
  public List<EditFault> all() {
    List<EditFault> all = new ArrayList<>(told);
    if (more) {
      String message = "there are more faults than are told here";
      all.set(MAX_TOLD - 1, new EditFault("", "too_many", message, "mend these first"));
    }
    return List.copyOf(all);
  }
}
