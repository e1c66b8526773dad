package dev.cutroom.generation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does independent jobs side by side. The first failure ends the children of the others, and it is
 * what the caller sees; on return no job runs any more.
 */
final class Crew {
  private final ExecutorService executor;
  private final Runnable endChildren;

  /**
   * @param endChildren ends every child of the jobs, so that those that wait for one return at once
   */
  Crew(ExecutorService executor, Runnable endChildren) {
    this.executor = executor;
    this.endChildren = endChildren;
  }

  /** The results of {@code jobs}, in their order. */
  <T> List<T> all(List<StepRunner.Work<T>> jobs) throws InterruptedException {
    AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
    List<Future<@Nullable T>> futures = new ArrayList<>();
    for (StepRunner.Work<T> job : jobs) {
      futures.add(executor.submit(() -> perform(job, first)));
    }
    List<T> results = new ArrayList<>();
    for (Future<@Nullable T> future : futures) {
      T result = await(future, first);
      if (result != null) {
        results.add(result);
      }
    }
    Throwable failure = first.get();
    if (failure instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (failure instanceof RuntimeException cause) {
      throw cause;
    }
    return results;
  }

  private <T> @Nullable T perform(
      StepRunner.Work<T> job, AtomicReference<@Nullable Throwable> first) {
    if (first.get() != null) {
      return null;
    }
    try {
      return job.perform();
    } catch (InterruptedException | RuntimeException e) {
      note(e, first);
      return null;
    }
  }

  private void note(Throwable failure, AtomicReference<@Nullable Throwable> first) {
    if (first.compareAndSet(null, failure)) {
      endChildren.run();
    }
  }

  /** Waits on through an interrupt, which ends the children: nobody may outlive this call. */
  private <T> @Nullable T await(
      Future<@Nullable T> future, AtomicReference<@Nullable Throwable> first) {
    while (true) {
      try {
        return future.get();
      } catch (InterruptedException e) {
        note(e, first);
      } catch (ExecutionException e) {
        note(new IllegalStateException("A job ended abnormally", e.getCause()), first);
        return null;
      }
    }
  }
}
