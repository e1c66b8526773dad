package dev.cutroom.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that a killed launcher left running on a database folder, found by the folder's
 * {@code postmaster.pid}: its first line is the process number, negative for a stand-alone backend.
 */
final class Postmaster {
  private static final int FAST_STOP_SECONDS = 20;
  private static final int FORCED_STOP_SECONDS = 10;

  private final Path folder;
  private final Path pidFile;

  Postmaster(Path folder) {
    this.folder = folder;
    this.pidFile = folder.resolve("postmaster.pid");
  }

  /** Stops it. The caller must hold the data folder, so that nobody else can be using it. */
  void stopLeftover() throws IOException, InterruptedException {
    Optional<ProcessHandle> leftover = runningPid().flatMap(ProcessHandle::of).filter(this::isOurs);
    if (leftover.isPresent()) {
      stop(leftover.get());
    }
    // PostgreSQL itself would refuse to start if an unrelated process had the number by now.
    Files.deleteIfExists(pidFile);
  }

  /** Process number in the file, if there is one. */
  Optional<Long> runningPid() throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("-?[0-9]{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(Math.abs(Long.parseLong(lines.get(0).strip())));
  }

  /** A postmaster's working directory is its database folder. */
  private boolean isOurs(ProcessHandle process) {
    try {
      Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath();
      return process.isAlive() && workingDirectory.equals(folder.toRealPath());
    } catch (IOException e) {
      return false; // gone, or another user's
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown, which does not wait for clients; Java cannot send it. */
  private static void stop(ProcessHandle postmaster) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start().waitFor();
    if (!LeftoverProcess.waitFor(postmaster, FAST_STOP_SECONDS)) {
      postmaster.destroyForcibly();
      LeftoverProcess.waitFor(postmaster, FORCED_STOP_SECONDS);
    }
  }
}
