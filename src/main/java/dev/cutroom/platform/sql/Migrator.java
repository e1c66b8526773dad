package dev.cutroom.platform.sql;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else uses it; several servers starting at once wait
 * for one another on Flyway's lock. Other startup beans say {@code @DependsOn("Migrator")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {
  private static final System.Logger LOG = System.getLogger(Migrator.class.getName());

  @Resource(lookup = "jdbc/cutroom")
  DataSource dataSource;

  @PostConstruct
  void migrate() {
    var result =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:sql")
            .load()
            .migrate();
    LOG.log(
        System.Logger.Level.INFO,
        "Schema at version {0}, {1} migrations applied now",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted);
  }
}
