package dev.cutroom.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.generation.entity.State;
import java.util.List;

/** The invariants I1, I3, I5, I6, I7 and I9, as the rows show them. */
final class Laws {
  /** As the worker's settings have it. */
  static final int MOST_RESCUES = 5;

  static final int MOST_FAILURES = 3;

  private Laws() {}

  /** What holds after every move. */
  static void hold(List<Snapshot> rows) {
    for (Snapshot row : rows) {
      boolean generating = row.state() == State.GENERATING;
      assertThat(row.hasWorker()).as("a worker: %s", row).isEqualTo(generating);
      assertThat(row.hasExecution()).as("an execution: %s", row).isEqualTo(generating);
      assertThat(row.holdsTheProject()).as("holds its project: %s", row).isEqualTo(row.active());
      assertThat(row.clips() > 0).as("clips: %s", row).isEqualTo(row.state() == State.COMPLETED);
      assertThat(row.rescues()).as("rescues: %s", row).isBetween(0, MOST_RESCUES + 1);
      assertThat(row.failures()).as("failures: %s", row).isBetween(0, MOST_FAILURES - 1);
    }
    assertThat(rows.stream().filter(Snapshot::active).map(Snapshot::projectId))
        .as("one active generation for each project")
        .doesNotHaveDuplicates();
  }

  /** What a move may make of a row. */
  static void hold(Deed.Verb verb, Snapshot before, Snapshot after, long highestFence) {
    assertThat(after.percentage())
        .as("the percentage of %s", before)
        .isGreaterThanOrEqualTo(before.percentage());
    if (after.fence() != before.fence()) {
      assertThat(verb).as("draws a fence").isEqualTo(Deed.Verb.CLAIM);
      assertThat(after.fence()).as("the fence of %s", before).isGreaterThan(highestFence);
    }
    boolean again = verb == Deed.Verb.RETRY && before.retriable();
    if (!before.active() && !again) {
      assertThat(after).as("what has ended").isEqualTo(before);
    }
  }
}
