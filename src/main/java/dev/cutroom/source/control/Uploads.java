package dev.cutroom.source.control;

import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StorageException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Receives a file as a stream: hashed while it is written, never in memory as a whole. */
@ApplicationScoped
public class Uploads {
  private static final int BUFFER_BYTES = 256 * 1024;

  /** Room for the form around the file, when only the length of both together is declared. */
  private static final long FORM_BYTES = 64 * 1024;

  /** After so many bytes it is looked again whether the disk has room. */
  private static final long LOOK_BYTES = 4L * 1024 * 1024;

  @Inject SourceConfig config;
  @Inject ObjectStore objects;

  /**
   * Refuses by the declared length of the whole request, before anything of it is read.
   *
   * @param declaredBytes the Content-Length, or -1 when none is declared
   */
  public void admit(long declaredBytes) {
    if (declaredBytes > config.uploadMaxBytes() + FORM_BYTES) {
      throw tooLarge(declaredBytes);
    }
    refuseIfMissing(Math.max(declaredBytes, 0) - objects.freeBytes(), "");
  }

  /**
   * Writes {@code in} to its end. The caller closes what comes back.
   *
   * @throws IOException the caller's line broke
   * @throws StorageException the file can't be written
   */
  public Incoming receive(InputStream in) throws IOException {
    Path file = objects.newIncoming();
    boolean whole = false;
    try (OutputStream out = open(file)) {
      MessageDigest digest = Hashes.newSha256();
      long size = 0;
      long looked = 0;
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > config.uploadMaxBytes()) {
          throw tooLarge(size);
        }
        // Nobody may have declared the length, and others write to the same disk.
        if (size - looked >= LOOK_BYTES) {
          refuseIfMissing(-objects.freeBytes(), "at least ");
          looked = size;
        }
        digest.update(buffer, 0, read);
        write(out, buffer, read);
      }
      close(out);
      whole = true;
      return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
    } finally {
      if (!whole) {
        Incoming.discard(file);
      }
    }
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new StorageException("A file to receive can't be opened", e);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new StorageException("A received file can't be written", e);
    }
  }

  /** A network file system may tell only now that a write has failed. */
  private static void close(OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      throw new StorageException("A received file can't be written", e);
    }
  }

  private static void refuseIfMissing(long bytes, String bound) {
    if (bytes > 0) {
      throw new Failure(
              Code.INSUFFICIENT_STORAGE,
              "The disk has no room for this file: " + bound + bytes + " bytes are missing.")
          .mayBeRetried()
          .hint("Delete projects that are done with, or give the server a larger disk.");
    }
  }

  private Failure tooLarge(long bytes) {
    return new Failure(
            Code.UPLOAD_TOO_LARGE,
            "The file has at least "
                + bytes
                + " bytes; at most "
                + config.uploadMaxBytes()
                + " are taken.")
        .hint("Upload a smaller file, or let the operator raise CUTROOM_UPLOAD_MAX_BYTES.");
  }
}
