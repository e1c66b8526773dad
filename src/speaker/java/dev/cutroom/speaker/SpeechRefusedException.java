package dev.cutroom.speaker;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A text can't be spoken; the message says why. */
final class SpeechRefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  SpeechRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
