package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One attempt's children. After {@link #end} none of them runs, and none can be started.
 *
 * <p>Thread-safe: several workers of an attempt share one scope, and anybody may end it.
 */
public final class ProcessScope implements AutoCloseable {

  /**
   * How long a child may take to end by itself. Its output is thrown away, so there is nothing to
   * wait for; but a gentle end lets it close its files.
   */
  static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration LAST_PATIENCE = Duration.ofMillis(1500);

  private final Object lock = new Object();
  private final Set<ProcessGroup> children = new HashSet<>();
  private volatile boolean ended;

  /** Whether the attempt is over. */
  public boolean ended() {
    return ended;
  }

  /**
   * For work that no child does: to be asked again and again, so that it ends with the attempt.
   *
   * @param meanwhile what was being done, for the message
   * @throws ScopeEndedException the attempt is over
   */
  public void throwIfEnded(String meanwhile) {
    if (ended) {
      throw new ScopeEndedException(meanwhile);
    }
  }

  /**
   * Stops all children: SIGTERM, after half a second SIGKILL. Returns when none is left, at the
   * latest after about two seconds. Repeating it is harmless.
   */
  public void end() {
    List<ProcessGroup> left;
    synchronized (lock) {
      ended = true;
      left = List.copyOf(children);
    }
    stop(left);
  }

  @Override
  public void close() {
    end();
  }

  /** Starts a child, unless the scope has ended. The starter reports its end. */
  Process start(CommandLine command, ProcessBuilder builder) throws IOException {
    synchronized (lock) {
      if (ended) {
        throw new ScopeEndedException(command);
      }
      Process process = builder.start();
      children.add(new ProcessGroup(process));
      return process;
    }
  }

  void remove(Process process) {
    synchronized (lock) {
      children.removeIf(child -> child.pid() == process.pid());
    }
  }

  /** Stops the given children. An interrupt shortens the grace and is kept. */
  static void stop(List<ProcessGroup> children) {
    children.forEach(ProcessGroup::terminate);
    boolean interrupted = !awaitEnd(children, GRACE);
    List<ProcessGroup> stubborn = children.stream().filter(ProcessGroup::alive).toList();
    stubborn.forEach(ProcessGroup::kill);
    interrupted |= Thread.interrupted();
    interrupted |= !awaitEnd(stubborn, LAST_PATIENCE);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for all, at most for the given time; false when the wait was interrupted. */
  private static boolean awaitEnd(List<ProcessGroup> children, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      for (ProcessGroup child : children) {
        child.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      }
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }
}
