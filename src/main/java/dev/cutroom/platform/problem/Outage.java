package dev.cutroom.platform.problem;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells an outage of the database from every other failure.
 *
 * <p>EclipseLink reports a dead connection under a locking query as {@code
 * PessimisticLockException}, so the exception's class says nothing; only the SQLState deep in the
 * chain does. The pool reports a database that it can't reach without any SQLState, hence the look
 * at its message.
 */
public final class Outage {
  private static final int LONGEST_CHAIN = 30;

  private Outage() {}

  /** Whether {@code failure} means that the database can't be reached just now. */
  public static boolean isOutage(@Nullable Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < LONGEST_CHAIN; depth++) {
      if (at instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
        return true;
      }
      if (at instanceof ConnectException
          || at instanceof SocketTimeoutException
          || at instanceof SocketException
          || isPoolMessage(at.getMessage())) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  /**
   * Whether PostgreSQL gave up the transaction for the sake of another one (serialization failure,
   * deadlock): done again it may well succeed.
   */
  public static boolean isCollision(@Nullable Throwable failure) {
    String state = sqlState(failure);
    return "40001".equals(state) || "40P01".equals(state);
  }

  /** The first SQLState in the chain, or null. */
  public static @Nullable String sqlState(@Nullable Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < LONGEST_CHAIN; depth++) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
      at = at.getCause();
    }
    return null;
  }

  private static boolean isConnectionState(@Nullable String state) {
    // 08: connection; 57P01..57P03: shut down, crashed, starting up; 53300: too many connections.
    return state != null
        && (state.startsWith("08") || state.startsWith("57P0") || state.equals("53300"));
  }

  private static boolean isPoolMessage(@Nullable String message) {
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("error in allocating a connection")
        || lower.contains("connection could not be allocated")
        || lower.contains("in-use connections equal max-pool-size")
        || lower.contains("connection has been closed")
        || lower.contains("connection is closed");
  }
}
