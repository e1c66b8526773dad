package dev.cutroom.generation.control;

import dev.cutroom.platform.time.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks for {@link ForgottenWork} once in three heartbeats. */
@ApplicationScoped
public class SafetyNet {
  private static final System.Logger LOG = System.getLogger(SafetyNet.class.getName());
  private static final int HEARTBEATS = 3;

  @Inject ForgottenWork forgotten;
  @Inject Executors executors;
  @Inject GenerationConfig config;

  void start(
      @Observes @Priority(StartOrder.HOUSEKEEPING) @Initialized(ApplicationScoped.class) Object ready) {
    Duration pause = config.heartbeat().multipliedBy(HEARTBEATS);
    executors.repeat("Looking for forgotten work", pause, pause, this::round);
  }

  private void round() {
    if (forgotten.enqueue() > 0) {
      LOG.log(System.Logger.Level.WARNING, "Work had been forgotten and is taken up again");
    }
  }
}
