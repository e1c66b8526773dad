package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded PostgreSQL of a server, with all its backends. */
final class Postgres {
  private Postgres() {}

  /** Its CPU time; backends that have ended count at the postmaster. */
  static CpuTime of(RunningCutroom cutroom) throws IOException {
    Path folder = cutroom.dataDir().resolve("postgres");
    Path pidFile;
    try (var files = Files.walk(folder)) {
      pidFile =
          files
              .filter(file -> file.getFileName().toString().equals("postmaster.pid"))
              .findFirst()
              .orElseThrow();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
    return CpuTime.of(ProcessHandle.of(pid).orElseThrow());
  }
}
