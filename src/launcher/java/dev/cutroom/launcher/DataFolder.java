package dev.cutroom.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that must survive, and in it the part that is one server's own: its
 * log, its notes, the server's unpacked root. That part is held by one process at a time; the
 * operating system gives the lock back however the holder ends.
 *
 * <p>With the embedded database the whole folder is one server's. On a database of one's own,
 * several servers share the folder, and each has its part under {@code servers/<port>}.
 */
final class DataFolder implements AutoCloseable {
  private final Path root;
  private final Path own;
  private final FileChannel lockFile;

  private DataFolder(Path root, Path own, FileChannel lockFile) {
    this.root = root;
    this.own = own;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder, readable for its owner only, if there is none yet.
   *
   * @throws StartupFailure if it cannot be written or another Cutroom holds it
   */
  static DataFolder hold(Path root) {
    return hold(root, root);
  }

  /** The same for one of several servers, the one that listens on {@code port}. */
  static DataFolder share(Path root, int port) {
    return hold(root, root.resolve("servers").resolve(Integer.toString(port)));
  }

  private static DataFolder hold(Path root, Path own) {
    try {
      Files.createDirectories(own, PosixFilePermissions.asFileAttribute(Modes.RWX_ONLY_OWNER));
      FileChannel lockFile = FileChannel.open(own.resolve(".lock"), CREATE, READ, WRITE);
      if (tryLock(lockFile) == null) {
        String holder = read(lockFile);
        lockFile.close();
        throw new StartupFailure(
            "the data folder "
                + own
                + " is in use by another Cutroom (process "
                + holder
                + "): stop it or set "
                + Settings.DATA_DIR);
      }
      lockFile.truncate(0);
      lockFile.write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
      return new DataFolder(root, own, lockFile);
    } catch (IOException e) {
      throw new StartupFailure(
          "cannot write the data folder ("
              + e
              + "): make it writable for this user or set "
              + Settings.DATA_DIR,
          e);
    }
  }

  Path root() {
    return root;
  }

  /** Where the server runs and keeps what is its own. */
  Path own() {
    return own;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path log() {
    return own.resolve("log");
  }

  /** Notes the server's process, so that a successor can end it should this launcher be killed. */
  LeftoverProcess serverProcess() {
    return new LeftoverProcess(own.resolve(".server"));
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      System.getLogger(DataFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "The lock ends with this process at the latest", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
    try {
      return lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static String read(FileChannel lockFile) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(20);
    lockFile.read(pid, 0);
    return US_ASCII.decode(pid.flip()).toString();
  }
}
