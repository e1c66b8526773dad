package dev.cutroom.live.control;

import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.signal.Signal;
import dev.cutroom.platform.signal.Signals;
import dev.cutroom.platform.time.StartOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thread that tells watchers the news: each second, and at once when this server or another
 * one says that something has happened. The rows are the truth; a hint only hurries.
 */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/live", maxAsync = 1)
public class Rounds {
  private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
  private static final String MOVED = "moved";
  private static final long PAUSE_MILLIS = 1000;
  private static final long CREDENTIALS_EVERY_SECONDS = 15;
  private static final long FORGET_EVERY_SECONDS = 3600;

  @Resource(lookup = "java:app/concurrent/live")
  ManagedScheduledExecutorService executor;

  @Inject Watches watches;
  @Inject ProjectEvents events;
  @Inject Signals signals;

  private final AtomicBoolean asked = new AtomicBoolean();

  void start(
      @Observes @Priority(StartOrder.HOUSEKEEPING) @Initialized(ApplicationScoped.class) Object ready) {
    every(PAUSE_MILLIS, this::round);
    every(TimeUnit.SECONDS.toMillis(CREDENTIALS_EVERY_SECONDS), watches::endStrangers);
    every(TimeUnit.SECONDS.toMillis(FORGET_EVERY_SECONDS), events::forgetOld);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
    watches.end();
  }

  /** Looks soon, for who has just come. */
  public void hurry() {
    if (asked.compareAndSet(false, true)) {
      try {
        executor.execute(() -> guarded(this::round));
      } catch (RejectedExecutionException e) {
        LOG.log(System.Logger.Level.DEBUG, "This server stops");
      }
    }
  }

  /** After the commit: the watchers here, and those of the other servers. */
  void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProjectMoved moved) {
    hurryFor(moved.projectId());
    signals.send(new Signal(MOVED, moved.projectId().toString()));
  }

  void hear(@Observes Signal signal) {
    if (signal.topic().equals(MOVED)) {
      hurryFor(UUID.fromString(signal.subject()));
    } else if (signal.topic().equals(Signals.RECONNECTED)) {
      hurry();
    }
  }

  private void hurryFor(UUID projectId) {
    if (watches.any(projectId)) {
      hurry();
    }
  }

  private void round() {
    asked.set(false);
    if (watches.round()) {
      hurry();
    }
  }

  private void every(long millis, Runnable task) {
    Future<?> repeated =
        executor.scheduleWithFixedDelay(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
    LOG.log(System.Logger.Level.DEBUG, "Every {0} ms: {1}", millis, repeated);
  }

  /** What fails once is done again the next time: an exception would end the repetition. */
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      boolean outage = Outage.isOutage(e);
      LOG.log(
          outage ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
          "Watchers were told nothing",
          e);
    }
  }
}
