package dev.cutroom.voice.vendor;

import dev.cutroom.voice.VoiceException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A vendor failed in a way that may be over at the next try. */
public final class TransientVendorException extends VoiceException {
  @Serial private static final long serialVersionUID = 1L;

  TransientVendorException(
      Reason reason, String provider, String message, @Nullable Throwable cause) {
    super(reason, provider, message, "Try again later, or order another provider.", cause);
  }
}
