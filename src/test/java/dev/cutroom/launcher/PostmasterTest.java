package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
  @Test
  void firstLineIsTheProcess(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("postmaster.pid"), "4711\n/data\n1795246838\n54399\n");
    assertThat(new Postmaster(folder).runningPid()).contains(4711L);
  }

  @Test
  void negativeNumberIsAStandAloneBackend(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("postmaster.pid"), "-4711\n");
    assertThat(new Postmaster(folder).runningPid()).contains(4711L);
  }

  @Test
  void emptyFileOfAnInterruptedStartHasNone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("postmaster.pid"), "");
    assertThat(new Postmaster(folder).runningPid()).isEmpty();
  }

  @Test
  void unrelatedProcessWithThatNumberIsLeftAlone(@TempDir Path folder) throws Exception {
    Process unrelated = new ProcessBuilder("sleep", "60").start();
    try {
      Path pidFile = Files.writeString(folder.resolve("postmaster.pid"), unrelated.pid() + "\n");
      new Postmaster(folder).stopLeftover();
      assertThat(unrelated.isAlive()).isTrue();
      assertThat(pidFile).doesNotExist();
    } finally {
      unrelated.destroyForcibly();
    }
  }

  @Test
  void processWorkingInTheDatabaseFolderIsStopped(@TempDir Path folder) throws Exception {
    Process leftover = new ProcessBuilder("sleep", "60").directory(folder.toFile()).start();
    Files.writeString(folder.resolve("postmaster.pid"), leftover.pid() + "\n");
    new Postmaster(folder).stopLeftover();
    assertThat(leftover.isAlive()).isFalse();
  }
}
