package dev.cutroom.generation.control;

import com.github.kagkarlsson.scheduler.Clock;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.DatabaseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database's time for leases: a server whose own clock is wrong neither dies nor buries others.
 *
 * <p>Asked once a minute; in between the monotonic clock carries it on.
 */
final class DatabaseClock implements Clock {
  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

  private final Database database;
  private @Nullable Instant read;
  private long readNanos;

  DatabaseClock(Database database) {
    this.database = database;
  }

  @Override
  public synchronized Instant now() {
    long nanos = System.nanoTime();
    if (read == null || nanos - readNanos > ASK_AGAIN.toNanos()) {
      ask(nanos);
    }
    Instant at = Objects.requireNonNull(read);
    return at.plusNanos(System.nanoTime() - readNanos);
  }

  private void ask(long nanos) {
    try {
      read =
          database
              .row("select clock_timestamp() as at", row -> row.getTimestamp("at").toInstant())
              .orElseThrow();
      readNanos = nanos;
    } catch (DatabaseException e) {
      if (read == null) {
        throw e;
      }
      // Away for a while: the monotonic clock goes on from what was read last.
      read = read.plusNanos(nanos - readNanos);
      readNanos = nanos;
    }
  }
}
