package dev.cutroom.source.control;

import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.storage.ObjectStore;
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

  @Inject SourceConfig config;
  @Inject ObjectStore objects;

  /** A received file that is no object yet. Closing it deletes what is still there. */
  public record Received(Path file, String sha256, long sizeBytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Refuses by the declared length of the whole request, before anything of it is read.
   *
   * @param declaredBytes the Content-Length, or -1 when none is declared
   */
  public void admit(long declaredBytes) {
    if (declaredBytes > config.uploadMaxBytes() + FORM_BYTES) {
      throw tooLarge(declaredBytes);
    }
    long missing = Math.max(declaredBytes, 0) - objects.freeBytes();
    if (missing > 0) {
      throw new Failure(
              Code.INSUFFICIENT_STORAGE,
              "The disk has no room for this file: " + missing + " bytes are missing.")
          .mayBeRetried()
          .hint("Delete projects that are done with, or give the server a larger disk.");
    }
  }

  /** Writes {@code in} to its end. */
  public Received receive(InputStream in) throws IOException {
    Path file = objects.newIncoming();
    MessageDigest digest = Hashes.newSha256();
    long size = 0;
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > config.uploadMaxBytes()) {
          throw tooLarge(size);
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
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
