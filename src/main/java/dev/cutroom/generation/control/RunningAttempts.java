package dev.cutroom.generation.control;

import dev.cutroom.generation.control.Attempt.Stop;
import dev.cutroom.platform.signal.Signal;
import dev.cutroom.platform.signal.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The attempts of this server, so that a cancel that arrives here need not wait for the next beat.
 * A hint only: the truth is in the database.
 */
@ApplicationScoped
public class RunningAttempts {
  private static final System.Logger LOG = System.getLogger(RunningAttempts.class.getName());
  private static final String LOOK = "look";
  private static final long LOOK_NANOS = 20_000_000;

  @Inject Signals signals;

  private final Map<UUID, Attempt> running = new ConcurrentHashMap<>();
  private volatile boolean closing;

  void add(Attempt attempt) {
    running.put(attempt.claim().generationId(), attempt);
    if (closing) {
      attempt.stop(Stop.SHUTDOWN);
    }
  }

  void remove(Attempt attempt) {
    running.remove(attempt.claim().generationId(), attempt);
  }

  /**
   * Somebody has asked for the end of a generation, or has taken it away: its attempt, here or on
   * another server, looks at its row now instead of at its next beat. What it finds there decides,
   * for the hint may come late and find a later attempt.
   */
  public void look(UUID generationId) {
    if (!lookHere(generationId)) {
      signals.send(new Signal(LOOK, generationId.toString()));
    }
  }

  void hear(@Observes Signal signal) {
    if (signal.topic().equals(LOOK) && !lookHere(UUID.fromString(signal.subject()))) {
      LOG.log(System.Logger.Level.DEBUG, "Generation {0} does not run here", signal.subject());
    }
  }

  private boolean lookHere(UUID generationId) {
    Attempt attempt = running.get(generationId);
    if (attempt == null) {
      return false;
    }
    attempt.look();
    return true;
  }

  /** How many run here. */
  public int count() {
    return running.size();
  }

  /** An administrator has ended it; its claim holds no more. */
  void lost(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimRevoked revoked) {
    look(revoked.generationId());
  }

  /** Stops all of them and waits, so long at most, until they have given their work back. */
  public void shutDown(Duration patience) {
    closing = true;
    long deadline = System.nanoTime() + patience.toNanos();
    // Side by side: each may take two seconds, and all of them have ten.
    running.values().parallelStream().forEach(attempt -> attempt.stop(Stop.SHUTDOWN));
    while (!running.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  public boolean closing() {
    return closing;
  }
}
