package dev.cutroom.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A PostgreSQL of our own, from Maven artifacts. It listens on a random loopback port, asks for a
 * password and keeps what was committed: the artifact's defaults (trust, no fsync) are for tests.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  /** What it says at INFO is nothing for the console, and what fails is told by ourselves. */
  private static final Logger ARTIFACT = Logger.getLogger("io.zonky.test");

  static {
    ARTIFACT.setLevel(Level.OFF);
  }

  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Starts it, after stopping the one that a killed predecessor left running.
   *
   * @param folder the database; made if there is none
   * @param runtime what is unpacked lies here; may be shared by several
   * @param log file for its output
   * @throws StartupFailure if it does not start
   */
  public static EmbeddedDatabase start(Path folder, Path runtime, Path log) {
    try {
      new Postmaster(folder).stopLeftover();
      var files = new DatabaseFolder(folder, log);
      files.removeUnfinished();
      Files.createDirectories(log.toAbsolutePath().getParent());
      String password = files.isFresh() ? DatabaseFolder.randomPassword() : files.password();
      var programs = new PostgresPrograms(runtime);
      try (var unpacking = programs.prepare()) {
        var builder =
            builder(folder, programs.folder(), log).setConnectConfig("password", password);
        if (files.isFresh()) {
          builder.setDataDirectoryCustomizer(made -> files.secure(programs.unpacked(), password));
        }
        return new EmbeddedDatabase(builder.start(), password);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupFailure("interrupted: start again", e);
    } catch (IOException | RuntimeException e) {
      stopLeftover(folder);
      if (e instanceof StartupFailure failure) {
        throw failure;
      }
      throw new StartupFailure("the embedded PostgreSQL does not start: " + reason(log, e), e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path folder, Path programs, Path log) {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(programs.toFile())
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .setErrorRedirector(Redirect.appendTo(log.toFile()))
        // One collation on every machine and after every upgrade of its C library.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60");
  }

  DatabaseAddress address() {
    return new DatabaseAddress(url(), user(), password());
  }

  /** JDBC URL of the application's database. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DatabaseFolder.DATABASE;
  }

  /** Owner of that database, no superuser. */
  public String user() {
    return DatabaseFolder.ROLE;
  }

  /** Kept in the database's folder, readable for its owner only. */
  public String password() {
    return password;
  }

  /** Stops it without waiting for clients. */
  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new StartupFailure("PostgreSQL does not stop: " + e, e);
    }
  }

  /** Stops the one that a killed process left running on this folder, if there is one. */
  public static void stopLeftover(Path folder) {
    try {
      new Postmaster(folder).stopLeftover();
    } catch (IOException e) {
      System.getLogger(EmbeddedDatabase.class.getName())
          .log(System.Logger.Level.DEBUG, "The next start stops it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String reason(Path log, Exception e) {
    try {
      List<String> lines = Files.readAllLines(log);
      for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - 50; i--) {
        String line = lines.get(i);
        int fatal = Math.max(line.indexOf("FATAL:"), line.indexOf("PANIC:"));
        if (fatal >= 0 || line.startsWith("initdb: error:")) {
          return line.substring(Math.max(fatal, 0)).strip() + ": see " + log;
        }
      }
    } catch (IOException unreadable) {
      e.addSuppressed(unreadable);
    }
    return e + ": see " + log;
  }
}
