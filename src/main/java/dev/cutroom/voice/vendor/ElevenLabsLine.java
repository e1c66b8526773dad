package dev.cutroom.voice.vendor;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request to ElevenLabs, tried again when that may help. Every value is a setting, by the names
 * of MicroProfile Fault Tolerance, for instance {@code
 * dev.cutroom.voice.vendor.ElevenLabsLine/ask/Retry/maxRetries}.
 */
@ApplicationScoped
public class ElevenLabsLine {
  /** What every plan includes; uncompressed sound is for the dearer ones only. */
  private static final String FORMAT = "mp3_44100_128";

  @Inject Clients clients;
  @Inject VendorConfig config;

  private @Nullable ElevenLabsApi api;

  @Timeout(value = 90, unit = ChronoUnit.SECONDS)
  @Retry(
      maxRetries = 2,
      delay = 1000,
      jitter = 300,
      maxDuration = 240_000,
      retryOn = {TransientVendorException.class, TimeoutException.class, BulkheadException.class})
  @CircuitBreaker(
      requestVolumeThreshold = 8,
      failureRatio = 0.75,
      delay = 30_000,
      failOn = {TransientVendorException.class, TimeoutException.class})
  @Bulkhead(4)
  public Reply ask(String key, String voice, String body) throws InterruptedException {
    ElevenLabsApi client = client();
    return Replies.of(
        ElevenLabs.NAME,
        ElevenLabs.TITLE,
        key,
        () -> clients.send(() -> client.speak(key, voice, FORMAT, body)));
  }

  private synchronized ElevenLabsApi client() {
    if (api == null) {
      api = clients.make(ElevenLabs.NAME, config.elevenLabsUrl(), ElevenLabsApi.class);
    }
    return api;
  }

  @PreDestroy
  synchronized void close() {
    Clients.close(api);
  }
}
