package dev.cutroom.ffmpeg.process;

import dev.cutroom.ffmpeg.Progress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One child from its start to its end, whatever program it is: started within its scope, noted
 * down, watched, and ended with all its kin when anything goes wrong.
 *
 * @param registry where it is noted down; null: nowhere
 * @param limit after which it is ended
 * @param stall how long its progress may stand still; null: not watched
 */
record ChildRun(
    ProcessScope scope,
    CommandLine command,
    @Nullable ChildRegistry registry,
    Duration limit,
    @Nullable Duration stall) {

  private static final Logger LOG = System.getLogger(ChildRun.class.getName());

  /** How often limit and stall are looked at; the end of a child is noticed at once. */
  private static final Duration LOOK = Duration.ofMillis(100);

  /**
   * A child that ended by itself.
   *
   * @param lastLines what it said, without the folders of its command
   */
  record Ended(int exitCode, List<String> lastLines, Duration elapsed) {
    Ended {
      lastLines = List.copyOf(lastLines);
    }
  }

  /** Blocks until the child has ended and all that it said has been read. */
  Ended run(ProcessBuilder builder, Consumer<Progress> onProgress, OutputReader stdout)
      throws InterruptedException {
    long startedNanos = System.nanoTime();
    Process process = started(builder);
    RunningChild child = new RunningChild(process, onProgress, stdout);
    try {
      child.startReading();
      watch(child, startedNanos);
      if (scope.ended()) {
        throw new ScopeEndedException(command);
      }
      child.rethrowFailure();
      return new Ended(child.exitCode(), shown(child), since(startedNanos));
    } finally {
      if (process.isAlive()) {
        child.stop();
      }
      scope.remove(process);
      if (registry != null) {
        registry.remove(process.pid());
      }
      LOG.log(
          Level.DEBUG,
          () ->
              command.program()
                  + " "
                  + process.pid()
                  + " ran "
                  + since(startedNanos).toMillis()
                  + " ms");
    }
  }

  private Process started(ProcessBuilder builder) {
    try {
      Process process = scope.start(command, builder);
      if (registry != null) {
        registry.add(process.toHandle());
      }
      return process;
    } catch (IOException cannotStart) {
      throw new ProcessNotStartedException(command, cannotStart);
    }
  }

  private void watch(RunningChild child, long startedNanos) throws InterruptedException {
    while (!child.awaitEnd(LOOK)) {
      if (since(startedNanos).compareTo(limit) > 0) {
        child.stop();
        throw new ProcessTimeoutException(command, limit, shown(child));
      }
      if (stall != null && child.standingStill().compareTo(stall) > 0) {
        child.stop();
        throw new ProcessStalledException(command, stall, shown(child));
      }
    }
    if (!child.awaitReaders(limit.minus(since(startedNanos)))) {
      // The child is gone, but what it started may still run and hold its output.
      child.stop();
      throw new ProcessTimeoutException(command, limit, shown(child));
    }
  }

  private List<String> shown(RunningChild child) {
    return child.lastLines().stream().map(command::withoutFolders).toList();
  }

  private static Duration since(long startedNanos) {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }
}
