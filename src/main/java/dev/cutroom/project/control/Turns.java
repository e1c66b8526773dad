package dev.cutroom.project.control;

import dev.cutroom.platform.problem.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one request of this server at a time decide about a project, while the others wait and then
 * look what came of it. A crowd that tries the row lock all at once takes the cores, and the
 * connections, from the one that has it.
 *
 * <p>A courtesy and no safety: the row lock decides, among servers and here. Called outside a
 * transaction.
 */
@ApplicationScoped
public class Turns {
  /** A decision takes milliseconds; who has waited this long tries the row lock itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ConcurrentMap<UUID, CountDownLatch> deciding = new ConcurrentHashMap<>();

  @Inject ProjectStates states;

  /**
   * The result of {@code transaction}, performed when nobody else here decides about the project
   * and nobody else holds it.
   *
   * @throws Failure 409 when work or another editor holds the project, now or after the wait
   */
  public <T> T take(UUID projectId, Editor editor, Supplier<T> transaction) {
    CountDownLatch mine = new CountDownLatch(1);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    admit(projectId, editor, Change.EDIT);
    for (CountDownLatch other = deciding.putIfAbsent(projectId, mine);
        other != null;
        other = deciding.putIfAbsent(projectId, mine)) {
      if (!ended(other, deadline - System.nanoTime())) {
        return settle(projectId, transaction);
      }
      admit(projectId, editor, Change.EDIT);
    }
    try {
      return settle(projectId, transaction);
    } finally {
      deciding.remove(projectId, mine);
      mine.countDown();
    }
  }

  /**
   * Refuses early what {@link ProjectLock} would refuse later. Called outside a transaction.
   *
   * @throws Failure 409 when work or another editor holds the project
   */
  public void admit(UUID projectId, Editor editor, Change change) {
    ProjectState state = states.seen(projectId);
    if (!LockPolicy.allows(state, editor, change)) {
      throw ProjectLock.busy(state);
    }
  }

  /** The result of {@code transaction}, tried again while the project's row is contended. */
  public <T> T settle(UUID projectId, Supplier<T> transaction) {
    return Contention.settle(transaction, () -> Contention.undecided(states.of(projectId)));
  }

  private static boolean ended(CountDownLatch decision, long patienceNanos) {
    try {
      return decision.await(patienceNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
