package dev.cutroom.generation.control;

import dev.cutroom.platform.problem.Outage;
import dev.cutroom.storage.StorageException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The room's own executors. Payara Micro's default scheduled one has a single thread, which the
 * timers of fault tolerance share: a heartbeat there would starve and look like a death.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/generations", maxAsync = 64)
@ManagedExecutorDefinition(name = "java:app/concurrent/encoders", maxAsync = 128)
@ManagedExecutorDefinition(name = "java:app/concurrent/due", maxAsync = 1)
@ManagedExecutorDefinition(name = "java:app/concurrent/endings", maxAsync = 64)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/housekeeping", maxAsync = 4)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/beats", maxAsync = 8)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/watch", maxAsync = 1)
public class Executors {
  private static final System.Logger LOG = System.getLogger(Executors.class.getName());

  private final List<Future<?>> repeated = new CopyOnWriteArrayList<>();

  @Resource(lookup = "java:app/concurrent/generations")
  ManagedExecutorService generations;

  @Resource(lookup = "java:app/concurrent/encoders")
  ManagedExecutorService encoders;

  @Resource(lookup = "java:app/concurrent/due")
  ManagedExecutorService due;

  @Resource(lookup = "java:app/concurrent/endings")
  ManagedExecutorService endings;

  @Resource(lookup = "java:app/concurrent/watch")
  ManagedScheduledExecutorService watch;

  @Resource(lookup = "java:app/concurrent/housekeeping")
  ManagedScheduledExecutorService housekeeping;

  @Resource(lookup = "java:app/concurrent/beats")
  ManagedScheduledExecutorService beats;

  /** Where attempts run. */
  public ManagedExecutorService generations() {
    return generations;
  }

  /** Where the encoders of attempts run. */
  public ManagedExecutorService encoders() {
    return encoders;
  }

  /** db-scheduler's look for due work. */
  public ManagedExecutorService due() {
    return due;
  }

  /** db-scheduler's heartbeats and search for the dead, and the sweeper. */
  public ManagedScheduledExecutorService housekeeping() {
    return housekeeping;
  }

  /**
   * Does {@code round} again and again, for as long as the server runs. What fails is said and
   * comes again with the next round; an outage of the database is said by whoever waits for it.
   */
  public void repeat(String what, Duration first, Duration pause, Runnable round) {
    repeated.add(
        housekeeping.scheduleWithFixedDelay(
            () -> guarded(what, round), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  @PreDestroy
  void stopRepeating() {
    repeated.forEach(rounds -> rounds.cancel(true));
  }

  private static void guarded(String what, Runnable round) {
    try {
      round.run();
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} failed: {1}", what, e.getMessage());
    } catch (RuntimeException e) {
      if (!Outage.isOutage(e)) {
        LOG.log(System.Logger.Level.ERROR, what + " failed", e);
      }
    }
  }

  /** Where attempts are ended, each of which may take two seconds. */
  public ManagedExecutorService endings() {
    return endings;
  }

  /** Looks that never wait for anything, so that they can't be kept from looking. */
  public ManagedScheduledExecutorService watch() {
    return watch;
  }

  /** The beats of attempts. */
  public ManagedScheduledExecutorService beats() {
    return beats;
  }
}
