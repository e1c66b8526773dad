package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the launcher's start to the first answer of the application, first run and later ones. */
final class StartBenchmark {
  private static final int LATER_RUNS = 3;

  private final Report report;

  StartBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Path runtime = Files.createTempDirectory(Footage.folder(), "runtime-").toAbsolutePath();
    Instant began = Instant.now();
    try (RunningCutroom cutroom =
        RunningCutroom.start(Map.of("CUTROOM_RUNTIME_DIR", runtime.toString()))) {
      tell("first run", began, cutroom);
      for (int i = 1; i <= LATER_RUNS; i++) {
        cutroom.terminate();
        began = Instant.now();
        cutroom.restart();
        tell("later run " + i, began, cutroom);
      }
    }
    Bare.run(List.of("rm", "-r", runtime.toString()));
  }

  private void tell(String what, Instant began, RunningCutroom cutroom) throws Exception {
    Instant answered = Instant.now();
    report.line("%s: %.2f s, load %s", what, seconds(began, answered), Report.load());
    for (String line : Files.readAllLines(cutroom.serverLog())) {
      Optional<Instant> at = time(line);
      at.ifPresent(time -> report.line("  %6.2f %s", seconds(began, time), line));
    }
  }

  private static Optional<Instant> time(String line) {
    try {
      return Optional.of(OffsetDateTime.parse(line.split(" ", 2)[0]).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
