package dev.cutroom.storage;

import dev.cutroom.platform.problem.OutOfReachException;
import java.io.IOException;
import java.io.Serial;

/** The disk failed us: not there, not readable, not writable, full. */
public class StorageException extends OutOfReachException {
  @Serial private static final long serialVersionUID = 1L;

  public StorageException(String message, IOException cause) {
    super("The storage", message, cause);
  }
}
