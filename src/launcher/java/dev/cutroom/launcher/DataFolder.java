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
 * The folder with everything that must survive, held by one process at a time. The operating system
 * gives the lock back however the holder ends.
 */
final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder, readable for its owner only, if there is none yet.
   *
   * @throws StartupFailure if it cannot be written or another Cutroom holds it
   */
  static DataFolder hold(Path root) {
    try {
      Files.createDirectories(root, PosixFilePermissions.asFileAttribute(Modes.RWX_ONLY_OWNER));
      FileChannel lockFile = FileChannel.open(root.resolve(".lock"), CREATE, READ, WRITE);
      if (tryLock(lockFile) == null) {
        String holder = read(lockFile);
        lockFile.close();
        throw new StartupFailure(
            "the data folder "
                + root
                + " is in use by another Cutroom (process "
                + holder
                + "): stop it or set "
                + Settings.DATA_DIR);
      }
      lockFile.truncate(0);
      lockFile.write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
      return new DataFolder(root, lockFile);
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

  Path postgres() {
    return root.resolve("postgres");
  }

  Path log() {
    return root.resolve("log");
  }

  /** Notes the server's process, so that a successor can end it should this launcher be killed. */
  LeftoverProcess serverProcess() {
    return new LeftoverProcess(root.resolve(".server"));
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
