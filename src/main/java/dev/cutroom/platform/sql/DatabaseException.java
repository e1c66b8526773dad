package dev.cutroom.platform.sql;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed; the cause's SQLState says why. Rolls the transaction back. */
public class DatabaseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public DatabaseException(SQLException cause) {
    super(cause);
  }
}
