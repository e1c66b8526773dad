package dev.cutroom.platform.sql;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.sql.SQLException;

/**
 * A statement failed; the cause's SQLState says why. Rolls the transaction back. Known to the
 * container, which would else wrap it and log its trace at every heartbeat of an outage.
 */
@ApplicationException(rollback = true)
public class DatabaseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public DatabaseException(SQLException cause) {
    super(cause);
  }
}
