package dev.cutroom.storage;

import java.io.IOException;
import java.io.Serial;

/** The disk failed us: not readable, not writable, full. */
public class StorageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public StorageException(String what, IOException cause) {
    super(what, cause);
  }
}
