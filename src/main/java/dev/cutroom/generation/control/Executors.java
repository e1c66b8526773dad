package dev.cutroom.generation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

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
