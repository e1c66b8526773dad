package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.RunningCutroom.RefusedStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A start that cannot succeed says so in one line with what to do, and exits non-zero. */
@ExtendWith(SharedCutroom.class)
class StartIT {
  @Test
  void takenPortIsNamedWithTheSettingThatChangesIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          Map.of("CUTROOM_HTTP_PORT", Integer.toString(taken.getLocalPort())),
          "port " + taken.getLocalPort() + " is taken",
          "CUTROOM_HTTP_PORT");
    }
  }

  @Test
  void dataFolderOfARunningServerIsLeftAlone(RunningCutroom cutroom) {
    assertRefused(
        Map.of("CUTROOM_DATA_DIR", cutroom.dataDir().toString()), "in use", "CUTROOM_DATA_DIR");
    CutroomClient.administrator(cutroom).get("/me").expect(200);
  }

  @Test
  void databaseThatDoesNotAnswerIsNamed() {
    assertRefused(
        Map.of(
            "CUTROOM_DB_URL",
            "jdbc:postgresql://127.0.0.1:" + RunningCutroom.freePort() + "/cutroom",
            "CUTROOM_DB_USER",
            "cutroom",
            "CUTROOM_DB_PASSWORD",
            "secret"),
        "does not answer",
        "CUTROOM_DB_URL");
  }

  @Test
  void settingThatCannotBeIsNamed() {
    assertRefused(Map.of("CUTROOM_HTTP_PORT", "http"), "'http'", "CUTROOM_HTTP_PORT");
  }

  private static void assertRefused(Map<String, String> settings, String what, String setting) {
    RefusedStart start = RunningCutroom.refusedStart(settings);
    assertThat(start.exitCode()).isEqualTo(1);
    List<String> failures =
        start.console().stream().filter(line -> line.startsWith("cutroom: ")).toList();
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).contains(what, setting).doesNotContain("secret");
    assertThat(start.console()).noneMatch(line -> line.contains("Exception"));
  }
}
