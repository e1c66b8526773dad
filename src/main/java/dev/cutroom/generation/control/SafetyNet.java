package dev.cutroom.generation.control;

import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.time.StartOrder;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks for {@link ForgottenWork} once in three heartbeats. */
@ApplicationScoped
public class SafetyNet {
  private static final System.Logger LOG = System.getLogger(SafetyNet.class.getName());
  private static final int HEARTBEATS = 3;

  @Inject ForgottenWork forgotten;
  @Inject Executors executors;
  @Inject GenerationConfig config;

  private @Nullable Future<?> rounds;

  void start(
      @Observes @Priority(StartOrder.HOUSEKEEPING) @Initialized(ApplicationScoped.class) Object ready) {
    long millis = config.heartbeat().multipliedBy(HEARTBEATS).toMillis();
    rounds =
        executors
            .housekeeping()
            .scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(true);
    }
  }

  private void round() {
    try {
      if (forgotten.enqueue() > 0) {
        LOG.log(System.Logger.Level.WARNING, "Work had been forgotten and is taken up again");
      }
    } catch (RuntimeException e) {
      if (!Outage.isOutage(e)) {
        LOG.log(System.Logger.Level.ERROR, "Looking for forgotten work failed", e);
      }
    }
  }
}
