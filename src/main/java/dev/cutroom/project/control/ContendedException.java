package dev.cutroom.project.control;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.util.UUID;

/**
 * Another transaction decides about this project at this moment; the answer is milliseconds away.
 */
@ApplicationException(rollback = true)
public class ContendedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public ContendedException(UUID projectId, Throwable cause) {
    super("Project " + projectId + " is being decided about", cause);
  }
}
