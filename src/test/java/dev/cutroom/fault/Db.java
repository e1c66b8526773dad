package dev.cutroom.fault;

import dev.cutroom.testing.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database as somebody sees it who looks past the servers. */
record Db(String url, String user, String password) {

  /** The one of all tests, empty. */
  static Db emptied() {
    TestDatabase.empty();
    return new Db(TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
  }

  int port() {
    return URI.create(url.substring("jdbc:".length())).getPort();
  }

  /** The address by way of another port. */
  String urlBy(int port) {
    return url.replace(":" + port() + "/", ":" + port + "/");
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url + "?stringtype=unspecified", user, password);
  }

  /** The first column of each row, as text. */
  List<String> texts(String sql, Object... arguments) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet result = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(String.valueOf(result.getString(1)));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long number(String sql, Object... arguments) {
    return Long.parseLong(texts(sql, arguments).get(0));
  }

  int update(String sql, Object... arguments) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
