package dev.cutroom.source.control;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StorageException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/** Receives a file as a stream: hashed while it is written, never in memory as a whole. */
@ApplicationScoped
public class Uploads {
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
  public Incoming receive(InputStream in) throws IOException, InterruptedException {
    try (Scribe scribe = new Scribe(objects.newIncoming())) {
      long looked = 0;
      byte[] buffer = scribe.buffer();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        long size = scribe.size() + read;
        if (size > config.uploadMaxBytes()) {
          throw tooLarge(size);
        }
        // Nobody may have declared the length, and others write to the same disk.
        if (size - looked >= LOOK_BYTES) {
          refuseIfMissing(-objects.freeBytes(), "at least ");
          looked = size;
        }
        scribe.fill(read);
        buffer = scribe.buffer();
      }
      return scribe.take();
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
