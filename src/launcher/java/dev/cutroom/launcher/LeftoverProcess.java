package dev.cutroom.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A note in a file about a child process, by which a successor finds and ends it if this process
 * dies without doing so. The start time tells the child from a later process with the same number.
 */
final class LeftoverProcess {
  private static final String UNKNOWN = "unknown";

  /**
   * Java derives a start time from the machine's boot time, which Linux tells in whole seconds, and
   * which moves when the clock is set.
   */
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

  private final Path note;

  LeftoverProcess(Path note) {
    this.note = note;
  }

  void remember(ProcessHandle child) throws IOException {
    Files.writeString(note, child.pid() + "\n" + startOf(child) + "\n");
  }

  void forget() throws IOException {
    Files.deleteIfExists(note);
  }

  /** Ends the noted process by force if it still runs, and waits for that. */
  void end() throws IOException, InterruptedException {
    Optional<ProcessHandle> alive = find();
    if (alive.isPresent()) {
      alive.get().destroyForcibly();
      waitFor(alive.get(), 10);
    }
    forget();
  }

  private Optional<ProcessHandle> find() throws IOException {
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(note);
    if (lines.size() < 2 || !lines.get(0).matches("[0-9]{1,18}")) {
      return Optional.empty(); // cut short while it was written
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0)))
        .filter(ProcessHandle::isAlive)
        .filter(child -> startedAt(child, lines.get(1)));
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse(UNKNOWN);
  }

  private static boolean startedAt(ProcessHandle process, String noted) {
    Optional<Instant> start = process.info().startInstant();
    try {
      Instant then = Instant.parse(noted);
      return start
          .filter(now -> Duration.between(then, now).abs().compareTo(CLOCK_SLACK) <= 0)
          .isPresent();
    } catch (DateTimeParseException e) {
      return start.isEmpty() && noted.equals(UNKNOWN);
    }
  }

  /** Tells whether the process ended in that time. */
  static boolean waitFor(ProcessHandle process, long seconds) throws InterruptedException {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
