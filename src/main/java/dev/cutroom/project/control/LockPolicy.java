package dev.cutroom.project.control;

/** The rule who may change a project that somebody holds: no clock, no database. */
public final class LockPolicy {
  private LockPolicy() {}

  /**
   * Whether {@code editor} may do {@code change}: nobody changes a project under a generation, and
   * under an edit lock only the editor who took it does.
   */
  public static boolean allows(ProjectState state, Editor editor, Change change) {
    if (!state.lock().locked()) {
      return true;
    }
    if (state.lock().byGeneration()) {
      return change == Change.ADD_SOURCE;
    }
    return editor.credentialId().equals(state.editingCredential());
  }
}
