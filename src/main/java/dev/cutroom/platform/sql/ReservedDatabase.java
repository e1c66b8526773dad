package dev.cutroom.platform.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import javax.sql.DataSource;

/**
 * The same database by a few connections of its own, for what must never wait behind callers: a
 * server whose pool is exhausted by slow requests still says that it is alive. A call takes seconds
 * at most, also through a network that swallows it. Never on a transaction of the caller's.
 */
@ApplicationScoped
@Typed(ReservedDatabase.class)
public class ReservedDatabase extends Database {
  @Resource(lookup = "jdbc/cutroom-reserved")
  DataSource reserved;

  @Override
  DataSource connections() {
    return reserved;
  }
}
