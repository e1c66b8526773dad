package dev.cutroom.platform.sql;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The same database by a few connections of its own, for what must never wait behind callers: a
 * server whose pool is exhausted by slow requests still says that it is alive. A call takes seconds
 * at most, also through a network that swallows it. Never on a transaction of the caller's.
 *
 * <p>Where somebody deploys the application without the resource {@code jdbc/cutroom-reserved}, it
 * shares the callers' connections.
 */
@ApplicationScoped
@Typed(ReservedDatabase.class)
public class ReservedDatabase extends Database {
  private static final System.Logger LOG = System.getLogger(ReservedDatabase.class.getName());

  private @Nullable DataSource reserved;

  @PostConstruct
  // The name is a constant of ours, and what it names is the server's own.
  @SuppressWarnings("BanJNDI")
  void find() {
    try {
      reserved = InitialContext.doLookup("jdbc/cutroom-reserved");
    } catch (NamingException e) {
      LOG.log(
          System.Logger.Level.INFO,
          "There is no resource jdbc/cutroom-reserved: heartbeats share the callers'' connections");
    }
  }

  /** Where these connections come from, for engines that take them themselves. */
  @Override
  public DataSource connections() {
    DataSource own = reserved;
    return own == null ? super.connections() : own;
  }
}
