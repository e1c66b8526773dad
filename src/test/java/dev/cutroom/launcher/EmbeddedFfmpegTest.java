package dev.cutroom.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFfmpegTest {
  static Path folder;
  static EmbeddedFfmpeg.Binaries binaries;

  @BeforeAll
  static void extract(@TempDir Path temp) {
    folder = temp.resolve("with space");
    binaries = EmbeddedFfmpeg.extractTo(folder);
  }

  @Test
  void bothRunWithoutAnyEnvironmentVariable() throws Exception {
    assertThat(run(binaries.ffmpeg(), "-version")).startsWith("ffmpeg version");
    assertThat(run(binaries.ffprobe(), "-version")).startsWith("ffprobe version");
  }

  @Test
  void desktopLibrariesAreNotLookedFor() throws Exception {
    var builder = new ProcessBuilder(binaries.ffmpeg().toString(), "-version");
    builder.environment().clear();
    builder.environment().put("LD_DEBUG", "libs");
    assertThat(outputOf(builder))
        .contains("libavdevice.so", "libva-drm.so.2")
        .doesNotContain("libxcb.so", "libxcb-shm.so", "libasound.so", "libpulse.so");
  }

  @Test
  void secondCallLeavesTheFilesAlone() throws IOException {
    var before = Files.getLastModifiedTime(binaries.ffmpeg());
    assertThat(EmbeddedFfmpeg.extractTo(folder)).isEqualTo(binaries);
    assertThat(Files.getLastModifiedTime(binaries.ffmpeg())).isEqualTo(before);
  }

  @Test
  void nothingButTheVersionsFolderIsLeft() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      assertThat(children).containsExactly(binaries.ffmpeg().getParent());
    }
  }

  private static String run(Path program, String argument) throws Exception {
    var builder = new ProcessBuilder(List.of(program.toString(), argument));
    builder.environment().clear();
    return outputOf(builder);
  }

  private static String outputOf(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
