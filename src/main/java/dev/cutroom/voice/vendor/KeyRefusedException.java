package dev.cutroom.voice.vendor;

import dev.cutroom.voice.VoiceException;
import java.io.Serial;

/** This key can't be used now; another one may. */
public final class KeyRefusedException extends VoiceException {
  @Serial private static final long serialVersionUID = 1L;

  KeyRefusedException(Reason reason, String provider, String message) {
    super(
        reason,
        provider,
        message,
        reason == Reason.VOICE_QUOTA_SPENT
            ? "Raise the quota with the vendor, or add another key: POST /api/v1/voice-keys."
            : "Check the key with the vendor, and replace it: POST /api/v1/voice-keys.");
  }
}
