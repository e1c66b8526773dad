package dev.cutroom.voice.vendor;

import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.control.VoiceKeys;
import dev.cutroom.voice.control.VoiceKeys.UsableKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Asks with one key after another, the oldest first, until one is accepted; remembers for a while
 * which were not. Waits where a vendor says for how long, within a limit.
 */
@ApplicationScoped
public class Rotation {
  private static final System.Logger LOG = System.getLogger(Rotation.class.getName());

  /** How often a busy vendor is waited for. */
  private static final int WAITS = 3;

  @Inject VoiceKeys keys;
  @Inject VendorConfig config;

  /** Asks with one key. */
  @FunctionalInterface
  interface Request {
    Reply with(String key) throws InterruptedException;
  }

  /**
   * The answer to a request.
   *
   * @param operators the key that accounts without a usable one share; empty: there is none; an
   *     empty key: none is needed
   * @throws VoiceException no key is accepted, or the vendor fails
   */
  Reply ask(
      String provider, String title, UUID accountId, Optional<String> operators, Request request)
      throws InterruptedException {
    List<KeyRefusedException> refusals = new ArrayList<>();
    for (UsableKey key : keys.usable(accountId, provider)) {
      try {
        Reply reply = patiently(provider, title, key.secret(), request);
        noteUse(key);
        return reply;
      } catch (KeyRefusedException refused) {
        keys.rest(key.id(), String.valueOf(refused.getMessage()));
        refusals.add(refused);
      }
    }
    if (operators.isPresent()) {
      return patiently(provider, title, operators.get(), request);
    }
    if (!refusals.isEmpty()) {
      throw refusals.get(refusals.size() - 1);
    }
    throw new VoiceException(
        Reason.VOICE_QUOTA_SPENT,
        provider,
        "No key for "
            + title
            + " can be used just now: their quotas are spent, or it refused them.",
        "GET /api/v1/voice-keys tells until when; add another one there, or order another"
            + " provider.");
  }

  /** What was paid for is not lost because this can't be noted. */
  private void noteUse(UsableKey key) {
    try {
      keys.used(key.id());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "The use of a key was not noted", e);
    }
  }

  private Reply patiently(String provider, String title, String key, Request request)
      throws InterruptedException {
    for (int waits = 0; ; waits++) {
      try {
        return request.with(key);
      } catch (BusyVendorException busy) {
        Duration patience = busy.patience();
        if (waits == WAITS || patience.compareTo(config.longestRetryAfter()) > 0) {
          throw busy;
        }
        TimeUnit.NANOSECONDS.sleep(patience.toNanos());
      } catch (TimeoutException e) {
        throw new TransientVendorException(
            Reason.VOICE_VENDOR_SLOW, provider, title + " did not answer in time.", e);
      } catch (CircuitBreakerOpenException e) {
        throw new TransientVendorException(
            Reason.VOICE_VENDOR_UNAVAILABLE,
            provider,
            title + " has failed so often just now that it is not asked for a while.",
            e);
      } catch (BulkheadException e) {
        throw new TransientVendorException(
            Reason.VOICE_VENDOR_UNAVAILABLE,
            provider,
            "As many requests to " + title + " as may be are under way.",
            e);
      }
    }
  }
}
