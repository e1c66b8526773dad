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

  private Aside(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins {@code work}; whoever begins it also waits for it. */
  public static <T> Aside<T> begin(String name, Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new Aside<>(task);
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

  /** Waits for the end, whatever it is, because something else has failed already. */
  public void settle() throws InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      System.getLogger(Aside.class.getName())
          .log(System.Logger.Level.DEBUG, "Failed as well", e.getCause());
    }
  }
}
