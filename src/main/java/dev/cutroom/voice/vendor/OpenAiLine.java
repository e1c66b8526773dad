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

/** One request to a server that speaks OpenAI's language; see {@link ElevenLabsLine}. */
@ApplicationScoped
public class OpenAiLine {
  @Inject Clients clients;
  @Inject VendorConfig config;

  private @Nullable OpenAiApi api;

  /**
   * @param key empty: none
   */
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
  public Reply ask(String key, String body) throws InterruptedException {
    OpenAiApi client = client();
    return Replies.of(
        OpenAi.NAME,
        OpenAi.TITLE,
        key,
        () ->
            clients.send(
                () ->
                    key.isEmpty()
                        ? client.speakFreely(body)
                        : client.speak("Bearer " + key, body)));
  }

  private synchronized OpenAiApi client() {
    if (api == null) {
      api = clients.make(OpenAi.NAME, config.openAiUrl(), OpenAiApi.class);
    }
    return api;
  }

  @PreDestroy
  synchronized void close() {
    Clients.close(api);
  }
}
