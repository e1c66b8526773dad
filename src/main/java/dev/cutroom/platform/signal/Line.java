package dev.cutroom.platform.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * One connection that listens and does nothing else, kept out of the pool's circulation. Whoever
 * finds it dead closes it and opens another.
 */
final class Line implements AutoCloseable {
  /** How long the other end may take to answer before the line counts as dead. */
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

  private final Connection pooled;
  private final PGConnection listening;
  private final String listen;

  private Line(Connection pooled, PGConnection listening, String channel) {
    this.pooled = pooled;
    this.listening = listening;
    this.listen = "listen " + channel;
  }

  /** Opens a line that hears {@code channel}. */
  static Line open(DataSource dataSource, String channel) throws SQLException {
    Connection pooled = dataSource.getConnection();
    try {
      Line line = new Line(pooled, pooled.unwrap(PGConnection.class), channel);
      line.execute(line.listen);
      return line;
    } catch (SQLException | RuntimeException e) {
      pooled.close();
      throw e;
    }
  }

  /** What has arrived within {@code patience}; may be empty. */
  List<String> hear(Duration patience) throws SQLException {
    List<String> payloads = new ArrayList<>();
    PGNotification[] heard = listening.getNotifications(Math.toIntExact(patience.toMillis()));
    if (heard != null) {
      for (PGNotification notification : heard) {
        payloads.add(notification.getParameter());
      }
    }
    return payloads;
  }

  /**
   * Asks whether the other end is still there: a connection through a dead router looks alive for
   * hours to who only listens. By listening again, which costs nothing and shows in {@code
   * pg_stat_activity} what this connection is for.
   */
  void ping() throws SQLException {
    execute(listen);
  }

  private void execute(String sql) throws SQLException {
    Connection physical = (Connection) listening;
    int usual = physical.getNetworkTimeout();
    physical.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER_LIMIT.toMillis()));
    try (Statement statement = physical.createStatement()) {
      statement.execute(sql);
    } finally {
      physical.setNetworkTimeout(Runnable::run, usual);
    }
  }

  /** Gives the connection back as it was; a dead one is found out by the pool's own validation. */
  @Override
  public void close() throws SQLException {
    try {
      execute("unlisten *");
    } finally {
      pooled.close();
    }
  }
}
