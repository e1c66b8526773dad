package dev.cutroom.platform.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements whose row count or returned row decides. Runs on the transaction of the calling EJB,
 * on the same connection as JPA; without one, each statement commits by itself.
 */
@ApplicationScoped
public class Database {
  @Resource(lookup = "jdbc/cutroom")
  DataSource dataSource;

  /** Reads one row into a value. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Where connections come from. */
  DataSource connections() {
    return dataSource;
  }

  /** Executes a statement; returns how many rows it touched. */
  public int update(String sql, @Nullable Object... arguments) {
    try (Connection connection = connections().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Executes a query, or a statement with RETURNING. */
  public <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try (Connection connection = connections().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(reader.read(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** The first row of {@link #rows}, if any. */
  public <T> Optional<T> row(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return rows(sql, reader, arguments).stream().findFirst();
  }

  /** A column of type timestamptz that may be null. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i];
      statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
  }
}
