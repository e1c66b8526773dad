package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverProcessTest {
  @Test
  void rememberedProcessIsEndedByASuccessor(@TempDir Path folder) throws Exception {
    Path note = folder.resolve("note");
    Process child = new ProcessBuilder("sleep", "60").start();
    new LeftoverProcess(note).remember(child.toHandle());
    new LeftoverProcess(note).end();
    assertThat(child.isAlive()).isFalse();
    assertThat(note).doesNotExist();
  }

  @Test
  void processIsKnownAgainWhenTheClockHasMovedALittle(@TempDir Path folder) throws Exception {
    Path note = folder.resolve("note");
    Process child = new ProcessBuilder("sleep", "60").start();
    Instant start = child.toHandle().info().startInstant().orElseThrow();
    Files.writeString(note, child.pid() + "\n" + start.plusMillis(1010) + "\n");
    new LeftoverProcess(note).end();
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void laterProcessWithTheSameNumberIsLeftAlone(@TempDir Path folder) throws Exception {
    Path note = folder.resolve("note");
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(note, other.pid() + "\n2001-01-01T00:00:00Z\n");
      new LeftoverProcess(note).end();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void noteCutShortIsNoObstacle(@TempDir Path folder) throws Exception {
    Path note = Files.writeString(folder.resolve("note"), "12");
    new LeftoverProcess(note).end();
    assertThat(note).doesNotExist();
  }
}
