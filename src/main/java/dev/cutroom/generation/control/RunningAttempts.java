package dev.cutroom.generation.control;

import dev.cutroom.generation.control.Attempt.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
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
  private static final long LOOK_NANOS = 20_000_000;

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

  /** Stops the generation's attempt if it runs here. */
  public void cancel(UUID generationId) {
    Attempt attempt = running.get(generationId);
    if (attempt != null) {
      attempt.stop(Stop.CANCEL);
    }
  }

  /** Stops an attempt that has lost its claim, and none that came behind it. */
  void lose(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimRevoked revoked) {
    Attempt attempt = running.get(revoked.generationId());
    if (attempt != null && attempt.claim().fence() < revoked.fence()) {
      attempt.stop(Stop.LOST);
    }
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
