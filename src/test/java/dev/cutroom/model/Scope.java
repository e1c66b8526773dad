package dev.cutroom.model;

import java.util.List;

/**
 * How large a world is searched.
 *
 * @param projectOf by generation
 * @param owners by generation
 * @param newKind the generation whose kind the last server does not know, or {@link Row#NONE}
 * @param faults how much may go wrong
 * @param retries how often somebody retries by hand
 * @param unlocks how often an administrator forces a project open
 * @param cancels whether anybody cancels
 * @param failures whether attempts fail by themselves, for now or for good
 */
record Scope(
    List<Integer> projectOf,
    List<Integer> owners,
    int newKind,
    int servers,
    int faults,
    int retries,
    int unlocks,
    boolean cancels,
    boolean failures) {
  /** Attempts that may die with their server; after the last one the generation fails. */
  static final int MOST_RESCUES = 2;

  /** Attempts that may end with a passing failure; the last one fails the generation. */
  static final int MOST_FAILURES = 2;

  /** Two generations of one project, one after the other. */
  static Scope oneProject(int faults, int retries, int unlocks) {
    // Failures multiply the worlds without a new thought once more than one fault is at work.
    boolean failures = faults < 2;
    return new Scope(
        List.of(0, 0), List.of(0, 0), Row.NONE, 2, faults, retries, unlocks, true, failures);
  }

  /** Two projects of two owners side by side. */
  static Scope twoProjects(int faults) {
    return new Scope(List.of(0, 1), List.of(0, 1), Row.NONE, 2, faults, 0, 0, true, true);
  }

  /** The same while the second server is replaced by a newer one, whose kind of work it has not. */
  static Scope rollingDeploy(int faults) {
    return new Scope(List.of(0, 1), List.of(0, 1), 0, 2, faults, 0, 0, false, false);
  }

  /** An account with two projects and one with one, on servers that stay well. */
  static Scope crowd() {
    return new Scope(List.of(0, 1, 2), List.of(0, 0, 1), Row.NONE, 2, 0, 0, 0, false, false);
  }

  int projects() {
    return projectOf.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  /** Whether all servers are alike. */
  boolean alike() {
    return newKind == Row.NONE;
  }

  boolean knows(int server, int generation) {
    return generation != newKind || server < servers - 1;
  }
}
