package dev.cutroom.generation.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Runs a step under MicroProfile Fault Tolerance: bounded in time, and again when its failure was a
 * passing one.
 *
 * <p>An outer bean without a transaction, so that each try is whole: interceptors of fault
 * tolerance sit inside {@code @Transactional} on Payara. The limits are configuration ({@code
 * dev.cutroom.generation.control.StepRunner/run/…}). A time-out interrupts the thread, and what
 * waits for a child there ends it.
 */
@ApplicationScoped
public class StepRunner {
  /** What a step does. */
  @FunctionalInterface
  public interface Work<T> {
    T perform() throws InterruptedException;
  }

  @Timeout(value = 30, unit = ChronoUnit.MINUTES)
  @Retry(
      maxRetries = 2,
      delay = 500,
      jitter = 250,
      maxDuration = 0,
      retryOn = TransientWorkFailure.class)
  public <T> T run(Work<T> work) throws InterruptedException {
    return work.perform();
  }
}
