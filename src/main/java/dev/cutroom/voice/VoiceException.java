package dev.cutroom.voice;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A text can't be spoken: why, by whom, and what would help. Its message is for a person; it holds
 * no key and no address.
 */
@ApplicationException(rollback = true, inherited = true)
public class VoiceException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why, as clients may rely on it. */
  public enum Reason {
    /** The text can't be spoken by anybody, or not by this provider. */
    VOICE_TEXT_REFUSED(false),
    /** There is no such provider or voice. */
    VOICE_UNKNOWN(false),
    /** What would speak is not installed or not configured. */
    VOICE_NOT_AVAILABLE(false),
    /** No key, or all of them refused. */
    VOICE_KEY_REFUSED(false),
    /** The quota of every key is spent. */
    VOICE_QUOTA_SPENT(true),
    /** Down, overloaded, or unreachable. */
    VOICE_VENDOR_UNAVAILABLE(true),
    /** It took too long. */
    VOICE_VENDOR_SLOW(true),
    /** It answered something that is no speech of this text. */
    VOICE_VENDOR_NONSENSE(true),
    /** The offline voice broke down. */
    VOICE_SPEAKER_FAILED(true);

    private final boolean retryable;

    Reason(boolean retryable) {
      this.retryable = retryable;
    }
  }

  private final Reason reason;
  private final String provider;
  private final @Nullable String hint;

  public VoiceException(
      Reason reason,
      String provider,
      String message,
      @Nullable String hint,
      @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.provider = provider;
    this.hint = hint;
  }

  public VoiceException(Reason reason, String provider, String message, @Nullable String hint) {
    this(reason, provider, message, hint, null);
  }

  public Reason reason() {
    return reason;
  }

  /** Who failed. */
  public String provider() {
    return provider;
  }

  /** What a person can do about it. */
  public @Nullable String hint() {
    return hint;
  }

  /** Whether the same order may succeed later. */
  public boolean retryable() {
    return reason.retryable;
  }
}
