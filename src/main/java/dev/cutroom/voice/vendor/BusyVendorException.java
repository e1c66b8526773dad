package dev.cutroom.voice.vendor;

import dev.cutroom.voice.VoiceException;
import java.io.Serial;
import java.time.Duration;

/** A vendor said how long to wait: trying again earlier would only annoy it. */
public final class BusyVendorException extends VoiceException {
  @Serial private static final long serialVersionUID = 1L;

  private final Duration wait;

  BusyVendorException(String provider, String title, Duration wait) {
    super(
        Reason.VOICE_VENDOR_UNAVAILABLE,
        provider,
        title + " has too many requests just now and asks to wait " + wait.toSeconds() + " s.",
        "Try again after that, or order another provider.");
    this.wait = wait;
  }

  Duration patience() {
    return wait;
  }
}
