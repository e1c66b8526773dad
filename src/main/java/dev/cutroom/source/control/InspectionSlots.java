package dev.cutroom.source.control;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many received files this server looks at with ffmpeg at once. The others wait in the order in
 * which they came: a crowd of uploads must not take the machine from the renders, nor its memory.
 */
@ApplicationScoped
public class InspectionSlots {
  @Inject SourceConfig config;

  private Semaphore slots = new Semaphore(1);

  @PostConstruct
  void open() {
    slots = new Semaphore(config.inspectionsAtOnce(), true);
  }

  /** What is done in a slot. */
  @FunctionalInterface
  public interface Work<T> {
    T perform() throws InterruptedException;
  }

  /**
   * Performs {@code work} once a slot is free.
   *
   * @throws Failure 503 when none became free in time
   */
  public <T> T with(Work<T> work) throws InterruptedException {
    if (!slots.tryAcquire(config.inspectionPatience().toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Failure(Code.UNAVAILABLE, "Too many uploads wait to be looked at just now.")
          .mayBeRetried()
          .hint("Upload it again in a minute, or fewer files at once.");
    }
    try {
      return work.perform();
    } finally {
      slots.release();
    }
  }
}
