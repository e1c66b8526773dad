package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegChoiceTest {
  @TempDir private Path temp = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "7.1.5-0+deb13u1, true",
    "6.0, true",
    "8.0.1, true",
    "n7.1, true",
    "N-118000-g1a2b3c4, true",
    "2026-08-07-git-abc, true",
    "5.1.9-0+deb12u1, false",
    "4.4.1-static, false",
  })
  void sixIsNewEnough(String version, boolean expected) {
    assertThat(FfmpegChoice.isNewEnough(version)).isEqualTo(expected);
  }

  @Test
  void newOneOnThePathIsTaken() throws IOException {
    Path folder = programs("with space", "7.1.5");
    FfmpegChoice choice = FfmpegChoice.make(settings(Map.of("PATH", "/none:" + folder)));
    assertThat(choice.binaries().ffmpeg()).isEqualTo(folder.resolve("ffmpeg"));
    assertThat(choice.version()).isEqualTo("7.1.5");
  }

  @Test
  void theOneThatIsSetWins() throws IOException {
    Path onPath = programs("path", "7.1.5");
    Path set = programs("set", "5.1.9");
    FfmpegChoice choice =
        FfmpegChoice.make(
            settings(
                Map.of(
                    "PATH",
                    onPath.toString(),
                    "CUTROOM_FFMPEG",
                    set.resolve("ffmpeg").toString(),
                    "CUTROOM_FFPROBE",
                    set.resolve("ffprobe").toString())));
    assertThat(choice.version()).isEqualTo("5.1.9");
  }

  @Test
  void theOneThatIsSetMustRun() {
    assertThatThrownBy(
            () ->
                FfmpegChoice.make(
                    settings(
                        Map.of("CUTROOM_FFMPEG", "/none/ffmpeg", "CUTROOM_FFPROBE", "/none/p"))))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("CUTROOM_FFMPEG");
  }

  @Test
  void oneOfTheTwoAloneIsRefused() {
    assertThatThrownBy(() -> FfmpegChoice.make(settings(Map.of("CUTROOM_FFMPEG", "/bin/true"))))
        .hasMessageContaining("CUTROOM_FFPROBE is missing");
  }

  private Settings settings(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("CUTROOM_DATA_DIR", temp.toString());
    return Settings.from(all);
  }

  private Path programs(String name, String version) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    for (String program : new String[] {"ffmpeg", "ffprobe"}) {
      Path script = folder.resolve(program);
      Files.writeString(
          script, "#!/bin/sh\necho " + program + " version " + version + " Copyright and so on\n");
      Files.setPosixFilePermissions(script, Modes.RWXR_XR_X);
    }
    return folder;
  }
}
