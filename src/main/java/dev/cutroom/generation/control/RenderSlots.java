package dev.cutroom.generation.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/**
 * The encoders of this server: at most so many run at once, whoever needs them, first come first.
 */
@ApplicationScoped
public class RenderSlots {
  @Inject GenerationConfig config;

  private Semaphore slots = new Semaphore(1);

  @PostConstruct
  void open() {
    slots = new Semaphore(config.renderParallelism(), true);
  }

  /** Performs {@code work} once a slot is free. */
  public <T> T with(StepRunner.Work<T> work) throws InterruptedException {
    slots.acquire();
    try {
      return work.perform();
    } finally {
      slots.release();
    }
  }
}
