package dev.cutroom.platform.problem;

import java.io.IOException;
import java.io.Serial;

/**
 * The caller closed the line before the answer was through: nobody's fault, and nobody reads on.
 */
public class CallerGoneException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public CallerGoneException(IOException cause) {
    super("The caller is gone", cause);
  }
}
