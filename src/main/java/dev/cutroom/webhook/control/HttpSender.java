package dev.cutroom.webhook.control;

import dev.cutroom.platform.net.AddressGuard;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends one signed request on a connection of its own: to admitted addresses only, following no
 * redirect, trying nothing twice, keeping no cookie, and within a limit that holds whatever the
 * endpoint does. Thread-safe.
 */
final class HttpSender implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HttpSender.class.getName());
  private static final Timeout CONNECT_LIMIT = Timeout.ofSeconds(10);

  private final CloseableHttpClient client;
  private final ScheduledExecutorService timers;
  private final Duration limit;

  /**
   * @param timers ends what takes too long: a time-out of the socket begins anew with each byte
   * @param limit for the whole answer
   */
  HttpSender(AddressGuard guard, ScheduledExecutorService timers, Duration limit) {
    this.timers = timers;
    this.limit = limit;
    Timeout silence = Timeout.of(limit);
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(guard, silence))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(silence)
                    .setResponseTimeout(silence)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Cutroom-Webhooks/1")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      AddressGuard guard, Timeout silence) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new GuardedResolver(guard))
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT_LIMIT)
                .setSocketTimeout(silence)
                .build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(silence).build())
        .setMaxConnTotal(SenderThreads.SENDERS)
        .setMaxConnPerRoute(SenderThreads.SENDERS)
        .build();
  }

  /** Blocks until the endpoint has answered or its time is over; fails with no exception. */
  Reply post(String url, SignedHeaders signed, byte[] body) {
    HttpPost request = new HttpPost(url);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    request.setHeader("webhook-id", signed.id());
    request.setHeader("webhook-timestamp", Long.toString(signed.unixSeconds()));
    request.setHeader("webhook-signature", signed.signatures());
    request.setHeader("Connection", "close");
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm =
        timers.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return answered(request);
    } catch (IOException e) {
      return late.get() ? Replies.tooLate(limit) : Replies.of(e, limit);
    } finally {
      alarm.cancel(false);
    }
  }

  private Reply answered(HttpPost request) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    try {
      return Replies.of(response);
    } finally {
      hangUp(request, response);
    }
  }

  /** Closing alone would first read the rest of the body, however long it is. */
  private static void hangUp(HttpPost request, ClassicHttpResponse response) {
    request.abort();
    try {
      response.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "A body was not read to its end", e);
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
