package dev.cutroom.testing;

import dev.cutroom.launcher.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL for all tests of a JVM, started when first asked for, gone with the JVM. */
public final class TestDatabase {
  private static final class Holder {
    static final EmbeddedDatabase DATABASE = start();

    private static EmbeddedDatabase start() {
      Path dataDir = RunningCutroom.newDataDir();
      EmbeddedDatabase database =
          EmbeddedDatabase.start(
              dataDir.resolve("postgres"),
              Path.of("target", "runtime of tests").toAbsolutePath(),
              dataDir.resolve("postgres.log"));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    database.close();
                    RunningCutroom.deleteAll(dataDir);
                  }));
      return database;
    }
  }

  private TestDatabase() {}

  /** JDBC URL without user and password. */
  public static String url() {
    return Holder.DATABASE.url();
  }

  public static String user() {
    return Holder.DATABASE.user();
  }

  public static String password() {
    return Holder.DATABASE.password();
  }

  /** A connection for each call; no pool. */
  public static DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url() + "?stringtype=unspecified");
    source.setUser(user());
    source.setPassword(password());
    return source;
  }

  /** Drops every table, so that the next test begins with an empty database. */
  public static void empty() {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE");
      statement.execute("CREATE SCHEMA public");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
