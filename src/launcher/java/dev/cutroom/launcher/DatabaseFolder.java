package dev.cutroom.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The embedded database's files. A fresh one gets its password, role and database by a stand-alone
 * backend, before the server ever listens: other users of the machine can reach the loopback port.
 */
final class DatabaseFolder {
  static final String DATABASE = "cutroom";
  static final String ROLE = "cutroom";

  private static final String ONLY_WITH_PASSWORD =
      "# Written by Cutroom.\n"
          + "host all all 127.0.0.1/32 scram-sha-256\n"
          + "host all all ::1/128 scram-sha-256\n";

  private final Path folder;
  private final Path passwordFile;
  private final Path log;

  /**
   * @param log file that takes the backend's output
   */
  DatabaseFolder(Path folder, Path log) {
    this.folder = folder;
    this.passwordFile = folder.resolve("cutroom.password");
    this.log = log;
  }

  /**
   * Removes a folder whose making was cut short: PostgreSQL writes {@code postmaster.opts} when it
   * first starts, so one without cannot hold anything.
   */
  void removeUnfinished() throws IOException {
    if (Files.exists(folder) && !Files.exists(folder.resolve("postmaster.opts"))) {
      Trees.delete(folder);
    }
  }

  boolean isFresh() {
    return !Files.exists(folder.resolve("postmaster.opts"));
  }

  /** Sets the password, which is on disk, for the owner only, before it is used. */
  void secure(Path binaries, String password) {
    try {
      write(passwordFile, password);
      createRoles(binaries, password);
      Path rules = folder.resolve("pg_hba.conf");
      Path draft = folder.resolve("pg_hba.conf.new");
      write(draft, ONLY_WITH_PASSWORD);
      Files.move(draft, rules, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StartupFailure("cannot set up the database: " + e, e);
    }
  }

  String password() throws IOException {
    return Files.readString(passwordFile, US_ASCII);
  }

  private void createRoles(Path binaries, String password) throws IOException {
    String commands =
        "ALTER ROLE postgres PASSWORD '%1$s';%nCREATE ROLE %2$s LOGIN PASSWORD '%1$s';%n"
                .formatted(password, ROLE)
            + "CREATE DATABASE %s OWNER %s;%n".formatted(DATABASE, ROLE);
    List<String> command = new ArrayList<>(asNotRoot());
    command.addAll(
        List.of(
            binaries.resolve("bin").resolve("postgres").toString(),
            "--single",
            "-D",
            folder.toString(),
            "postgres"));
    Process backend =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try (var out = backend.getOutputStream()) {
      out.write(commands.getBytes(UTF_8));
    }
    try {
      if (backend.waitFor() != 0) {
        throw new StartupFailure("cannot set up the database: see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupFailure("interrupted: start again", e);
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that. */
  private static List<String> asNotRoot() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? List.of("unshare", "-U") : List.of();
  }

  static String randomPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static void write(Path file, String text) throws IOException {
    var onlyOwner = PosixFilePermissions.asFileAttribute(Modes.RW_ONLY_OWNER);
    try (FileChannel out =
        FileChannel.open(file, Set.of(CREATE, WRITE, TRUNCATE_EXISTING), onlyOwner)) {
      out.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
      out.force(true);
    }
  }
}
