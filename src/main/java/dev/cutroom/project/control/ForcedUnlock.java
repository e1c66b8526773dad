package dev.cutroom.project.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An administrator takes a project from whatever holds it. Fired inside the transaction that does:
 * who holds projects observes it, ends what it holds in the same transaction, and says so here.
 */
public final class ForcedUnlock {
  private final UUID projectId;
  private final String administrator;
  private final List<String> ended = new ArrayList<>();

  ForcedUnlock(UUID projectId, String administrator) {
    this.projectId = projectId;
    this.administrator = administrator;
  }

  public UUID projectId() {
    return projectId;
  }

  /** The name of who does it, for logs. */
  public String administrator() {
    return administrator;
  }

  /**
   * Notes what an observer has ended.
   *
   * @param what for the audit log, continuing a sentence
   */
  public void ended(String what) {
    ended.add(what);
  }

  List<String> ended() {
    return List.copyOf(ended);
  }
}
