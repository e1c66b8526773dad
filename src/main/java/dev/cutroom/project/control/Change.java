package dev.cutroom.project.control;

/** What somebody is about to do to a project, as far as its lock is concerned. */
public enum Change {
  /** Changes what the project has, or starts work on it. */
  EDIT,
  /** Adds a source: a running generation names its own, so it is not disturbed. */
  ADD_SOURCE
}
