package dev.cutroom.account.control;

import dev.cutroom.account.entity.Account;
import dev.cutroom.platform.time.Time;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Makes the first account when there is none. Lines that begin with the console marker are shown by
 * the launcher to the person who started it, and kept out of the log that it writes. On a server
 * that somebody else runs they stand in that server's log like any other, so there the operator
 * sets {@code CUTROOM_ADMIN_PASSWORD}, and no password is printed.
 */
@Singleton
@Startup
@DependsOn("Migrator")
public class FirstAdministrator {
  private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());
  private static final String CONSOLE = "[cutroom:console] ";

  /** Two servers starting at once on an empty database must not both make an account. */
  private static final long ADVISORY_LOCK = 0x437574726f6f6d01L;

  @PersistenceContext EntityManager em;
  @Inject AccountConfig config;
  @Inject Passwords passwords;
  @Inject Time time;

  @PostConstruct
  void create() {
    em.createNativeQuery("select pg_advisory_xact_lock(?)")
        .setParameter(1, ADVISORY_LOCK)
        .getSingleResult();
    long accounts = em.createQuery("select count(a) from Account a", Long.class).getSingleResult();
    if (accounts > 0) {
      return;
    }
    String password = config.adminPassword().orElseGet(Secret::randomPassword);
    em.persist(
        new Account(
            config.adminEmail(), "Administrator", passwords.hash(password), true, time.now()));
    LOG.log(System.Logger.Level.INFO, "{0}Administrator: {1}", CONSOLE, config.adminEmail());
    LOG.log(
        System.Logger.Level.INFO,
        "{0}Password:      {1}",
        CONSOLE,
        config.adminPassword().isPresent() ? "as set in CUTROOM_ADMIN_PASSWORD" : password);
  }
}
