package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTest {
  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "listen_addresses, 127.0.0.1",
    "server_encoding, UTF8",
    "is_superuser, off",
  })
  void keepsWhatWasCommittedAndListensOnLoopback(String setting, String value) throws SQLException {
    try (Connection connection = TestDatabase.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet shown = statement.executeQuery("SHOW " + setting)) {
      assertThat(shown.next()).isTrue();
      assertThat(shown.getString(1)).isEqualTo(value);
    }
  }

  @Test
  void asksEverybodyForThePassword() {
    for (String user : new String[] {TestDatabase.user(), "postgres"}) {
      assertThatThrownBy(() -> DriverManager.getConnection(TestDatabase.url(), user, "wrong"))
          .isInstanceOf(SQLException.class)
          .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("28P01"));
    }
  }
}
