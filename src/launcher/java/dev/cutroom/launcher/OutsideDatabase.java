package dev.cutroom.launcher;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Tries the operator's PostgreSQL once, so that a wrong address or password is said at once. */
final class OutsideDatabase {
  private static final int CONNECT_SECONDS = 5;

  private OutsideDatabase() {}

  /**
   * @return the server's version
   * @throws StartupFailure if no connection can be made
   */
  static String mustAnswer(DatabaseAddress address) {
    var source = new PGSimpleDataSource();
    try {
      source.setUrl(address.url());
    } catch (IllegalArgumentException e) {
      throw new StartupFailure(
          Settings.DB_URL + " is malformed: use jdbc:postgresql://host:5432/database", e);
    }
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(CONNECT_SECONDS);
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new StartupFailure("the database (" + address + ") " + problem(e), e);
    }
  }

  /** By SQLState: the messages are the server's, in its language. */
  static String problem(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      return "refused the sign-in: check " + Settings.DB_USER + " and " + Settings.DB_PASSWORD;
    }
    if (state.equals("3D000")) {
      return "does not exist on that server: create it, or correct " + Settings.DB_URL;
    }
    if (state.equals("53300")) {
      return "has no connection left: raise its max_connections";
    }
    if (state.equals("57P03")) {
      return "is still starting: start again in a moment";
    }
    if (e.getCause() instanceof UnknownHostException) {
      return "has a host name that is unknown: correct " + Settings.DB_URL;
    }
    if (state.startsWith("08")) {
      return "does not answer (connection refused or timed out): start it, or correct "
          + Settings.DB_URL;
    }
    return "cannot be used (" + e.getMessage() + "): check " + Settings.DB_URL;
  }
}
