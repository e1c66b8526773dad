package dev.cutroom.generation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does independent jobs side by side. The first failure ends the children of the others, and it is
 * what the caller sees; on return no job runs any more.
 */
final class Crew {
  private final ExecutorService executor;
  private final int lanes;
  private final Runnable endChildren;
  private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

  /**
   * A crew for one use.
   *
   * @param lanes how many jobs run at once; the others wait here and not in the executor, where
   *     they would stand before the jobs of everybody else
   * @param endChildren ends every child of the jobs, so that those that wait for one return at once
   */
  Crew(ExecutorService executor, int lanes, Runnable endChildren) {
    this.executor = executor;
    this.lanes = lanes;
    this.endChildren = endChildren;
  }

  /** Does all {@code jobs}. */
  void all(List<StepRunner.Work<?>> jobs) throws InterruptedException {
    List<Future<?>> futures = new ArrayList<>();
    try {
      Queue<StepRunner.Work<?>> waiting = new ConcurrentLinkedQueue<>(jobs);
      for (int lane = 0; lane < Math.min(lanes, jobs.size()); lane++) {
        futures.add(executor.submit(() -> workOff(waiting)));
      }
    } catch (RejectedExecutionException e) {
      // No room, or the server stops: those that were taken must not outlive this call.
      note(e);
    }
    futures.forEach(this::await);
    Throwable failure = first.get();
    if (failure instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (failure instanceof RuntimeException cause) {
      throw cause;
    }
  }

  private void workOff(Queue<StepRunner.Work<?>> waiting) {
    for (StepRunner.Work<?> job = waiting.poll(); job != null; job = waiting.poll()) {
      perform(job);
    }
  }

  private void perform(StepRunner.Work<?> job) {
    if (first.get() != null) {
      return;
    }
    try {
      job.perform();
    } catch (InterruptedException | RuntimeException e) {
      note(e);
    }
  }

  private void note(Throwable failure) {
    if (first.compareAndSet(null, failure)) {
      endChildren.run();
    }
  }

  /** Waits on through an interrupt, which ends the children: nobody may outlive {@link #all}. */
  private void await(Future<?> future) {
    while (true) {
      try {
        future.get();
        return;
      } catch (InterruptedException e) {
        note(e);
      } catch (ExecutionException e) {
        note(new IllegalStateException("A job ended abnormally", e.getCause()));
        return;
      }
    }
  }
}
