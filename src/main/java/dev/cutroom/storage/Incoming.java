package dev.cutroom.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole file that is to become an object and is none yet. Closing it deletes what is still there,
 * so that what was refused or failed leaves nothing.
 *
 * @param file where it was written, by {@link ObjectStore#newIncoming}
 * @param sha256 the hash of its bytes, in lower-case hexadecimal
 */
public record Incoming(Path file, String sha256, long sizeBytes) implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Incoming.class.getName());

  @Override
  public void close() {
    discard(file);
  }

  /** Deletes a file that is not wanted any more; where that fails, the sweeper does it later. */
  public static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Left to the sweeper: {0}", e.toString());
    }
  }
}
