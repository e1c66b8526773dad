package dev.cutroom.source.control;

import dev.cutroom.platform.http.Hashes;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.StorageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and writes, on a thread of its own, what another thread receives meanwhile: together they
 * take as long as the slower of them. Four small buffers go round between the two, so that memory
 * is the same however large the file is.
 *
 * <p>The one thread asks for a {@link #buffer()}, fills it, says how far, and at the end takes the
 * whole file. Closing waits for the thread and deletes what has not been taken.
 */
final class Scribe implements AutoCloseable {
  private static final int BUFFERS = 4;
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final Filled END = new Filled(new byte[0], -1);

  private final Path file;
  private final OutputStream out;
  private final MessageDigest digest;
  private final BlockingQueue<byte[]> free = new LinkedBlockingQueue<>();
  private final BlockingQueue<Filled> filled = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::write, "cutroom-upload-scribe");
  private byte[] current = END.bytes();
  private long size;
  private boolean ended;
  private boolean taken;
  private volatile @Nullable Throwable failure;

  private record Filled(byte[] bytes, int length) {}

  /**
   * @throws StorageException when the file can't be opened
   */
  Scribe(Path file) {
    this(file, open(file), Hashes.newSha256());
  }

  Scribe(Path file, OutputStream out, MessageDigest digest) {
    this.file = file;
    this.out = out;
    this.digest = digest;
    for (int i = 0; i < BUFFERS; i++) {
      free.add(new byte[BUFFER_BYTES]);
    }
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The next buffer to fill; waits for the disk.
   *
   * @throws StorageException what was handed over before can't be written
   */
  byte[] buffer() throws InterruptedException {
    current = free.take();
    rethrowFailure();
    return current;
  }

  /** Hands over the first {@code length} bytes of the last buffer. */
  void fill(int length) {
    size += length;
    filled.add(new Filled(current, length));
  }

  long size() {
    return size;
  }

  /**
   * The whole file, written and closed; from now on the caller's.
   *
   * @throws StorageException it can't be written
   */
  Incoming take() throws InterruptedException {
    end();
    thread.join();
    rethrowFailure();
    taken = true;
    return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
  }

  /** Waits out an interrupt: a file that is still written to can't be deleted for good. */
  @Override
  public void close() {
    end();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (!taken) {
      Incoming.discard(file);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    if (!ended) {
      ended = true;
      filled.add(END);
    }
  }

  /** Ends only when told to: after a failure it lets the buffers go round, so that nobody waits. */
  private void write() {
    try (out) {
      for (Filled next = filled.take(); next != END; next = filled.take()) {
        if (failure == null) {
          write(next);
        }
        free.add(next.bytes());
      }
    } catch (IOException e) {
      // A network file system may tell only at the end that a write has failed.
      failure = failure == null ? e : failure;
    } catch (InterruptedException e) {
      // Nobody knows this thread but its owner, who never interrupts it.
      failure = e;
    }
  }

  private void write(Filled next) {
    try {
      digest.update(next.bytes(), 0, next.length());
      out.write(next.bytes(), 0, next.length());
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
  }

  private void rethrowFailure() {
    Throwable thrown = failure;
    if (thrown instanceof IOException e) {
      throw new StorageException("A received file can't be written", e);
    }
    if (thrown != null) {
      throw new IllegalStateException("What was received could not be hashed", thrown);
    }
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new StorageException("A file to receive can't be opened", e);
    }
  }
}
