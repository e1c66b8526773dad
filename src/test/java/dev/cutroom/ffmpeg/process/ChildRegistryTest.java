package dev.cutroom.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildRegistryTest {

  private final Path folder;

  ChildRegistryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aChildIsNotedDownOnlyWhileItLives() throws Exception {
    MediaTools tools =
        new MediaTools(TestMedia.ffmpeg(), TestMedia.ffprobe(), new ChildRegistry(folder));
    List<Integer> notesMeanwhile = new ArrayList<>();

    try (ProcessScope scope = new ProcessScope()) {
      tools.run(
          scope,
          Invocation.ffmpeg(
                  List.of("-f", "lavfi", "-i", "color=s=64x64:d=1", "-f", "null", "-"),
                  Duration.ofSeconds(20))
              .onProgress(progress -> notesMeanwhile.add(notes())));
    }

    assertThat(notesMeanwhile).isNotEmpty().containsOnly(1);
    assertThat(notes()).isZero();
  }

  @Test
  void anOrphanIsEnded() throws Exception {
    Process orphan = new ProcessBuilder("sleep", "60").start();
    note(orphan, startMillis(orphan.toHandle()), endedOwner());

    assertThat(new ChildRegistry(folder).reapOrphans()).isEqualTo(1);

    assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(notes()).isZero();
  }

  @Test
  void aStrangerWhoGotTheNumberIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    note(stranger, startMillis(stranger.toHandle()) - 60_000, endedOwner());

    assertThat(new ChildRegistry(folder).reapOrphans()).isZero();

    assertThat(stranger.isAlive()).isTrue();
    assertThat(notes()).isZero();
    stranger.destroyForcibly();
  }

  /** A disk that was full, a server that was killed while it wrote. */
  @ParameterizedTest
  @ValueSource(strings = {"", "17000", "17000\n1", "17000\n1\n", "a\nb\nc\n", "\n\n\n"})
  void aNoteThatCannotBeReadProvesNothing(String text) throws Exception {
    Process child = new ProcessBuilder("sleep", "60").start();
    Files.writeString(folder.resolve(Long.toString(child.pid())), text);
    Files.writeString(folder.resolve("12 of them"), "17000\n1\n17000\n");

    assertThat(new ChildRegistry(folder).reapOrphans()).isZero();

    assertThat(child.isAlive()).isTrue();
    assertThat(notes()).isZero();
    child.destroyForcibly();
  }

  @Test
  void theChildOfALivingServerIsLeftAlone() throws Exception {
    Process child = new ProcessBuilder("sleep", "60").start();
    ProcessHandle us = ProcessHandle.current();
    note(child, startMillis(child.toHandle()), us.pid() + "\n" + startMillis(us));

    assertThat(new ChildRegistry(folder).reapOrphans()).isZero();

    assertThat(child.isAlive()).isTrue();
    assertThat(notes()).isEqualTo(1);
    child.destroyForcibly();
  }

  private void note(Process child, long startMillis, String owner) throws Exception {
    Files.writeString(
        folder.resolve(Long.toString(child.pid())), startMillis + "\n" + owner + "\n");
  }

  /** The number of a process that has ended, which is what a killed server has. */
  private static String endedOwner() throws Exception {
    Process server = new ProcessBuilder("true").start();
    server.waitFor();
    return server.pid() + "\n0";
  }

  private static long startMillis(ProcessHandle handle) {
    return handle.info().startInstant().orElseThrow().toEpochMilli();
  }

  private int notes() {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
