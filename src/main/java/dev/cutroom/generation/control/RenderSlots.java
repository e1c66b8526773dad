package dev.cutroom.generation.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The encoders of this server: at most so many run at once, whoever needs them, first come first.
 */
@ApplicationScoped
public class RenderSlots {
  private static final long LOOK_MILLIS = 100;

  @Inject GenerationConfig config;

  private Semaphore slots = new Semaphore(1);

  @PostConstruct
  void open() {
    slots = new Semaphore(config.renderParallelism(), true);
  }

  /**
   * Performs {@code work} once a slot is free.
   *
   * @param givenUp whether the work has been given up meanwhile: then nobody waits for a slot any
   *     more, for a cancelled attempt must be gone in two seconds, however busy the server is
   */
  public <T> T with(BooleanSupplier givenUp, StepRunner.Work<T> work) throws InterruptedException {
    while (!slots.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (givenUp.getAsBoolean()) {
        throw new CancellationException("Given up while waiting for an encoder");
      }
    }
    try {
      return work.perform();
    } finally {
      slots.release();
    }
  }
}
