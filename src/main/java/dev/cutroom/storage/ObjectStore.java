package dev.cutroom.storage;

import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.time.StartOrder;
import dev.cutroom.platform.time.Time;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finished objects on the file system, each under the hash of its bytes. */
@ApplicationScoped
public class ObjectStore {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER_BYTES = 256 * 1024;

  @Inject StorageConfig config;
  @Inject Time time;

  private Path objects = Path.of("");
  private Path incoming = Path.of("");

  /** At the start and not at the first use: what can't be written is found out at once. */
  void open(
      @Observes @Priority(StartOrder.STORAGE) @Initialized(ApplicationScoped.class) Object ready) {
    objects = config.root().resolve("objects");
    incoming = config.root().resolve("incoming");
    try {
      Files.createDirectories(objects);
      Files.createDirectories(incoming);
    } catch (IOException e) {
      throw new StorageException("The storage folder can't be made", e);
    }
  }

  /** Where the bytes of {@code sha256} lie; they need not be there. */
  public Path path(String sha256) {
    if (!NAME.matcher(sha256).matches()) {
      throw new IllegalArgumentException("No object name: " + sha256);
    }
    return objects.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /**
   * Whether the bytes of {@code sha256} are there.
   *
   * @throws StorageException when nobody can know, because the storage as a whole is away
   */
  public boolean holds(String sha256) {
    if (Files.isRegularFile(path(sha256))) {
      return true;
    }
    if (!Files.isDirectory(objects)) {
      throw new StorageException(
          "The storage folder is not there", new NoSuchFileException(objects.toString()));
    }
    return false;
  }

  /**
   * Makes the bytes of {@code sha256} young, so that the sweeper leaves them alone for a while.
   *
   * @return whether they are there
   */
  boolean renew(String sha256) {
    try {
      Files.setLastModifiedTime(path(sha256), FileTime.from(time.now()));
      return true;
    } catch (NoSuchFileException e) {
      return holds(sha256);
    } catch (IOException e) {
      throw new StorageException("A stored file can't be touched", e);
    }
  }

  /** A place of one's own to write what is to become an object. */
  public Path newIncoming() {
    return incoming.resolve(UUID.randomUUID().toString());
  }

  /** Whether new objects can be written. */
  public boolean writable() {
    return Files.isWritable(incoming) && Files.isWritable(objects);
  }

  /**
   * How many bytes may still be written before the reserve is touched. Not by a FileStore, which
   * first looks for its mount point: that reads the whole list of them each time, and fails in a
   * chroot, whose root is in no list.
   */
  public long freeBytes() {
    File root = config.root().toFile();
    long usable = root.getUsableSpace();
    if (usable == 0 && !root.isDirectory()) {
      throw new StorageException(
          "The storage folder is not there", new NoSuchFileException(root.getPath()));
    }
    return usable - config.reserveBytes();
  }

  /** Makes {@code file} an object; it is moved, not copied. */
  public StoredObject adopt(Path file) {
    Incoming whole = incoming(file);
    return adopt(whole.file(), whole.sha256());
  }

  /** {@code file}, written to its end, with its hash. */
  public Incoming incoming(Path file) {
    try {
      return new Incoming(file, hash(file), Files.size(file));
    } catch (IOException e) {
      throw new StorageException("A finished file can't be read", e);
    }
  }

  /**
   * Makes the bytes survive a power cut under their present name, so that {@link #adopt} has little
   * left to do: it may then run inside a transaction.
   */
  public void secure(Incoming file) {
    try {
      sync(file.file());
    } catch (IOException e) {
      throw new StorageException("A received file can't be written", e);
    }
  }

  /** Makes {@code file}, whose hash is already known, an object. */
  public StoredObject adopt(Path file, String sha256) {
    try {
      long size = Files.size(file);
      Path target = path(sha256);
      if (isYoungAgain(target, size)) {
        Files.delete(file);
        return new StoredObject(sha256, size);
      }
      Path folder = Files.createDirectories(objects.resolve(sha256.substring(0, 2)));
      sync(file);
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      return new StoredObject(sha256, size);
    } catch (IOException e) {
      throw new StorageException("A file can't be moved into storage", e);
    }
  }

  /**
   * Touches what is there already, so that the sweeper leaves it alone until a row points to it;
   * false where nothing, or but a part, is there.
   */
  private boolean isYoungAgain(Path target, long size) throws IOException {
    try {
      if (!Files.isRegularFile(target) || Files.size(target) != size) {
        return false;
      }
      Files.setLastModifiedTime(target, FileTime.from(time.now()));
      return true;
    } catch (NoSuchFileException swept) {
      return false;
    }
  }

  /** All files here that were last touched before {@code limit}, in batches of some hundred. */
  void eachOldBatch(Instant limit, Consumer<List<Path>> batch) throws IOException {
    OldFiles old = new OldFiles(limit, batch);
    Files.walkFileTree(objects, old);
    Files.walkFileTree(incoming, old);
    old.flush();
  }

  boolean isOlderThan(Path file, Instant time) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new StorageException("A stored file can't be looked at", e);
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Hashes.newSha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A rename survives a power cut only if file and folder were synced. */
  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
