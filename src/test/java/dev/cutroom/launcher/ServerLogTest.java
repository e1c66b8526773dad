package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @Test
  void linesForTheConsoleNeverReachTheFile(@TempDir Path folder) throws Exception {
    List<String> console = new ArrayList<>();
    Path file = folder.resolve("log").resolve("server.log");
    try (var log = new ServerLog(file, console::add)) {
      log.accept("an ordinary line");
      log.accept("[cutroom:console] Password: secret");
    }
    assertThat(console).containsExactly("Password: secret");
    assertThat(file).content().isEqualTo("an ordinary line\n");
  }

  @Test
  void lastRunsLogIsKeptAside(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("server.log"), "run 1\n");
    try (var log = new ServerLog(file, line -> {})) {
      log.accept("run 2");
    }
    assertThat(folder.resolve("server.log.1")).content().isEqualTo("run 1\n");
    assertThat(file).content().isEqualTo("run 2\n");
  }

  @Test
  void onlyTheLastFewAreKept(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("server.log");
    for (int run = 1; run <= 9; run++) {
      Files.writeString(file, "run " + run);
      ServerLog.rotate(file);
    }
    assertThat(folder.resolve("server.log.1")).content().isEqualTo("run 9");
    assertThat(folder.resolve("server.log.5")).content().isEqualTo("run 5");
    assertThat(folder.resolve("server.log.6")).doesNotExist();
  }
}
