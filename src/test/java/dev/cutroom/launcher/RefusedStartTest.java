package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.testing.RunningCutroom;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts that end before anything has been started: one line each, with what to do. */
class RefusedStartTest {
  private final Map<String, String> environment = new HashMap<>();
  private Path dataDir = Path.of("");
  private Path war = Path.of("");

  @BeforeEach
  void prepare(@TempDir Path temp) throws Exception {
    dataDir = temp.resolve("my data");
    war = Files.createFile(temp.resolve("some.war"));
    environment.put("CUTROOM_DATA_DIR", dataDir.toString());
    environment.put("CUTROOM_HTTP_PORT", Integer.toString(RunningCutroom.freePort()));
  }

  @Test
  void portThatIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("CUTROOM_HTTP_PORT", Integer.toString(taken.getLocalPort()));
      assertRefused("port " + taken.getLocalPort() + " is taken", "CUTROOM_HTTP_PORT");
    }
  }

  @Test
  void addressOfAnotherMachine() {
    environment.put("CUTROOM_HTTP_ADDRESS", "203.0.113.7");
    assertRefused("203.0.113.7", "CUTROOM_HTTP_ADDRESS");
  }

  @Test
  void dataFolderInUse() {
    try (DataFolder held = DataFolder.hold(dataDir)) {
      assertRefused(
          held.root() + " is in use by another Cutroom",
          "(process " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void dataFolderIsFreeAgainWhenItsHolderIsGone() {
    DataFolder.hold(dataDir).close();
    DataFolder.hold(dataDir).close();
    assertThat(dataDir).isDirectory();
  }

  @Test
  void dataFolderThatIsAFile() throws Exception {
    Files.createFile(dataDir);
    assertRefused("cannot write the data folder", "CUTROOM_DATA_DIR");
  }

  @Test
  void databaseThatDoesNotAnswer() {
    environment.put(
        "CUTROOM_DB_URL", "jdbc:postgresql://127.0.0.1:" + RunningCutroom.freePort() + "/x");
    environment.put("CUTROOM_DB_USER", "somebody");
    environment.put("CUTROOM_DB_PASSWORD", "secret");
    assertThatThrownBy(
            () -> OutsideDatabase.mustAnswer(Settings.from(environment).database().orElseThrow()))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("does not answer")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, CUTROOM_DB_PASSWORD",
    "28000, CUTROOM_DB_USER",
    "3D000, does not exist",
    "53300, max_connections",
    "57P03, still starting",
    "08001, does not answer",
    "XX000, CUTROOM_DB_URL",
  })
  void databaseRefusals(String sqlState, String said) {
    assertThat(OutsideDatabase.problem(new SQLException("?", sqlState))).contains(said);
  }

  @Test
  void applicationThatWasNotBuilt() {
    war = dataDir.resolve("none.war");
    assertRefused("no application at", "build it first");
  }

  private void assertRefused(String... said) {
    assertThatThrownBy(
            () -> {
              try (var cutroom = CutroomServer.configured(environment, line -> {})) {
                cutroom.start(war);
              }
            })
        .isInstanceOf(StartupFailure.class)
        .hasMessageNotContaining("\n")
        .hasMessageContainingAll(said);
  }
}
