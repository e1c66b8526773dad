package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void nothingSetMeansLoopbackAndTheEmbeddedDatabase() {
    Settings settings = Settings.from(Map.of());
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.httpAddress().isLoopbackAddress()).isTrue();
    assertThat(settings.dataDir()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.runtimeDir()).isEqualTo(settings.dataDir().resolve("runtime"));
    assertThat(settings.heap()).isEqualTo("512m");
    assertThat(settings.database()).isEmpty();
  }

  @Test
  void blankCountsAsUnset() {
    assertThat(Settings.from(Map.of("CUTROOM_HTTP_PORT", " ")).httpPort()).isEqualTo(8080);
  }

  @Test
  void outsideDatabaseMayHaveNoPassword() {
    Settings settings =
        Settings.from(
            Map.of("CUTROOM_DB_URL", "jdbc:postgresql://db/cutroom", "CUTROOM_DB_USER", "u"));
    assertThat(settings.database())
        .contains(new DatabaseAddress("jdbc:postgresql://db/cutroom", "u", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "CUTROOM_HTTP_PORT, 0",
    "CUTROOM_HTTP_PORT, 65536",
    "CUTROOM_HTTP_PORT, http",
    "CUTROOM_HTTP_ADDRESS, 300.1.1.1",
    "CUTROOM_HEAP, 512",
    "CUTROOM_HEAP, 0m",
    "CUTROOM_DATA_DIR, /srv/a:b",
    "CUTROOM_DB_URL, jdbc:mysql://db/cutroom",
    "CUTROOM_DB_URL, jdbc:postgresql://db/cutroom",
    "CUTROOM_DB_USER, somebody",
    "CUTROOM_DB_PASSWORD, secret",
  })
  void whatCannotBeUsedIsNamedInOneLine(String name, String value) {
    assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("CUTROOM_")
        .hasMessageNotContaining("\n")
        .satisfies(e -> assertThat(e.getMessage()).containsAnyOf(name, "CUTROOM_DB_URL"));
  }

  @Test
  void passwordIsNeverPartOfAMessage() {
    var address = new DatabaseAddress("jdbc:postgresql://db/c?password=secret", "u", "secret");
    assertThat(address).hasToString("u at jdbc:postgresql://db/c");
  }
}
