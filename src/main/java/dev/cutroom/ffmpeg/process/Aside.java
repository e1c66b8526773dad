package dev.cutroom.ffmpeg.process;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One thing done beside another, on a thread of its own that lives as long as it takes: the kernel
 * ends a child together with the thread that started it.
 */
public final class Aside<T> {
  private final FutureTask<T> task;
  private final Thread thread;

  private Aside(FutureTask<T> task, Thread thread) {
    this.task = task;
    this.thread = thread;
  }

  /** Begins {@code work}; whoever begins it also waits for it. */
  public static <T> Aside<T> begin(String name, Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new Aside<>(task, thread);
  }

  /** The result, or the failure as it was thrown. */
  public T await() throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new IllegalStateException(cause);
    }
  }

  /**
   * Interrupts it, because nobody needs its result any more, and waits until it is over: a child
   * that it runs is ended.
   */
  public void abandon() throws InterruptedException {
    task.cancel(true);
    thread.join();
  }
}
