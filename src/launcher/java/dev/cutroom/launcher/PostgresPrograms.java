package dev.cutroom.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Where zonky's library unpacks PostgreSQL, made safe: the library takes a half-written program for
 * a whole one, and makes its folder writable for everybody.
 */
final class PostgresPrograms {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path runtime;
  private final Path folder;

  PostgresPrograms(Path runtime) throws IOException {
    this.runtime = runtime;
    this.folder = runtime.resolve("postgres").resolve(artifactName());
  }

  /** For the library's working directory; one for each version. */
  Path folder() {
    return folder;
  }

  /** The folder inside it that has {@code bin}; its name is the library's affair. */
  Path unpacked() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(child -> String.valueOf(child.getFileName()).startsWith("PG-"))
          .findFirst()
          .orElse(folder);
    } catch (IOException e) {
      throw new StartupFailure("cannot read " + folder + ": " + e, e);
    }
  }

  /**
   * Removes what an interrupted unpacking left.
   *
   * @return to be held while the library unpacks, so that nobody else removes it meanwhile
   */
  Unpacking prepare() throws IOException {
    // Nobody else can enter the folder above the one that everybody may write.
    Files.createDirectories(
        folder.getParent(), PosixFilePermissions.asFileAttribute(Modes.RWX_ONLY_OWNER));
    FileChannel lockFile = FileChannel.open(runtime.resolve("postgres.lock"), CREATE, WRITE);
    lockFile.lock();
    if (Files.exists(folder) && !Files.exists(unpacked().resolve(".exists"))) {
      Trees.delete(folder);
    }
    Files.createDirectories(folder);
    return lockFile::close;
  }

  /** Ends on close. */
  interface Unpacking extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  private static String artifactName() throws IOException {
    URL archive = PostgresPrograms.class.getResource(ARCHIVE);
    if (archive == null) {
      throw new StartupFailure(
          "there is no embedded PostgreSQL for this platform: set "
              + Settings.DB_URL
              + " to one of your own");
    }
    var connection = (JarURLConnection) archive.openConnection();
    Path jar = Path.of(connection.getJarFileURL().getPath());
    return String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
  }
}
