package dev.cutroom.scenario;

import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A second account, without the administrator's role. There is no address to make one yet, so it is
 * put into the server's database; it has the administrator's password.
 */
final class Neighbour {
  private static final int PORT_LINE = 3;

  private Neighbour() {}

  static CutroomClient of(RunningCutroom cutroom) {
    String email = "neighbour-" + UUID.randomUUID() + "@cutroom.example";
    try (Connection connection = connect(cutroom.dataDir().resolve("postgres"));
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into account (id, email, display_name, password_hash, admin, created_at)
                select gen_random_uuid(), ?, 'Neighbour', password_hash, false, now()
                from account where email = ?
                """)) {
      insert.setString(1, email);
      insert.setString(2, cutroom.adminEmail());
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("There is no administrator");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return CutroomClient.signedIn(cutroom, email, cutroom.adminPassword());
  }

  private static Connection connect(Path postgres) throws SQLException {
    try {
      String port = Files.readAllLines(postgres.resolve("postmaster.pid")).get(PORT_LINE).strip();
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + port + "/cutroom",
          "cutroom",
          Files.readString(postgres.resolve("cutroom.password")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
