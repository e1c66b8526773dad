package dev.cutroom.ffmpeg.process;

import dev.cutroom.ffmpeg.Progress;
import dev.cutroom.ffmpeg.ProgressParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A started child and the two threads that read what it says. Whatever goes wrong in one of them
 * ends the child, so that the thread which waits for it wakes up.
 */
final class RunningChild {

  private static final Duration STDERR_PATIENCE = Duration.ofSeconds(5);

  private final Process process;
  private final ProcessGroup group;
  private final LastLines lastLines = new LastLines();
  private final Thread stderr;
  private final Thread stdout;
  private volatile long advancedAtNanos = System.nanoTime();
  private volatile @Nullable Throwable failure;

  RunningChild(Process process, Consumer<Progress> onProgress, OutputReader reader) {
    this.process = process;
    this.group = new ProcessGroup(process);
    this.stderr = new Thread(() -> guarded(() -> readStderr(onProgress)), name("stderr"));
    this.stdout = new Thread(() -> guarded(() -> readStdout(reader)), name("stdout"));
    stderr.setDaemon(true);
    stdout.setDaemon(true);
  }

  void startReading() {
    stderr.start();
    stdout.start();
  }

  /** Waits for the end of the process; false when the time is up. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits until all that the ended child said has been read; false when the time is up. */
  boolean awaitReaders(Duration patience) throws InterruptedException {
    stdout.join(Math.max(1, patience.toMillis()));
    stderr.join(STDERR_PATIENCE.toMillis());
    return !stdout.isAlive() && !stderr.isAlive();
  }

  Duration standingStill() {
    return Duration.ofNanos(System.nanoTime() - advancedAtNanos);
  }

  int exitCode() {
    return process.exitValue();
  }

  List<String> lastLines() {
    return lastLines.toList();
  }

  void stop() {
    ProcessScope.stop(List.of(group));
  }

  /** Rethrows what a listener or an output reader threw. */
  void rethrowFailure() {
    Throwable thrown = failure;
    if (thrown instanceof IOException io) {
      throw new UncheckedIOException(io);
    }
    if (thrown instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }

  private void readStderr(Consumer<Progress> onProgress) throws IOException {
    ProgressParser parser = new ProgressParser();
    Progress[] last = {Progress.NONE};
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      lastLines.drain(
          reader,
          ProgressParser::isProgressLine,
          line ->
              parser
                  .accept(line)
                  .ifPresent(
                      progress -> {
                        if (progress.isPast(last[0])) {
                          advancedAtNanos = System.nanoTime();
                        }
                        last[0] = progress;
                        onProgress.accept(progress);
                      }));
    }
  }

  private void readStdout(OutputReader reader) throws IOException {
    try (InputStream in = process.getInputStream()) {
      reader.read(in);
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void guarded(Reading reading) {
    try {
      reading.run();
    } catch (IOException | RuntimeException | Error thrown) {
      if (failure == null) {
        failure = thrown;
      }
      group.kill();
    }
  }

  private String name(String stream) {
    return "cutroom-child-" + process.pid() + "-" + stream;
  }

  private interface Reading {
    void run() throws IOException;
  }
}
