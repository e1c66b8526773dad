package dev.cutroom.platform.secret;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A secret can't be sealed or opened; the message tells the operator why, never the secret. */
public class SecretException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public SecretException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
