package dev.cutroom.platform.problem;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/**
 * Something that the server needs can't be reached just now. It is answered with 503, wherever in
 * the chain of causes it stands; a disk that is full, with 507.
 */
@ApplicationException(rollback = true, inherited = true)
public class OutOfReachException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String what;

  /**
   * @param what begins a sentence: {@code The storage}
   * @param message for the log
   */
  public OutOfReachException(String what, String message, Throwable cause) {
    super(message, cause);
    this.what = what;
  }

  /** What can't be reached, to begin a sentence with. */
  public String what() {
    return what;
  }
}
