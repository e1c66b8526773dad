package dev.cutroom.platform.health;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {
  @Inject Database database;

  @Override
  public HealthCheckResponse call() {
    try {
      database.row("select 1", row -> row.getInt(1));
      return HealthCheckResponse.up("database");
    } catch (DatabaseException e) {
      return HealthCheckResponse.down("database");
    }
  }
}
