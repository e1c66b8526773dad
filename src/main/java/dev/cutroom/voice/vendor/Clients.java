package dev.cutroom.voice.vendor;

import dev.cutroom.platform.net.AddressGuard;
import dev.cutroom.platform.net.WebAddress;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.control.VoiceConfig;
import dev.cutroom.voice.control.VoiceThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Rest Clients: to public addresses, and to those inside that the operator has allowed;
 * following no redirect; with every answer handed back, whatever its status.
 */
@ApplicationScoped
public class Clients {
  private static final int CONNECT_SECONDS = 10;

  /** Else a status from 400 on would be an exception without its body. */
  private static final String NO_EXCEPTIONS = "microprofile.rest.client.disable.default.mapper";

  @Inject VendorConfig config;
  @Inject VoiceConfig voice;
  @Inject VoiceThreads threads;

  /**
   * @throws VoiceException the configured address is none; says why
   */
  <T> T make(String provider, String url, Class<T> api) {
    URI base = address(provider, url);
    AddressGuard guard = new AddressGuard(voice.insideAllowed(), InetAddress::getAllByName);
    ClientRequestFilter admit = request -> guard.admit(request.getUri().getHost());
    return RestClientBuilder.newBuilder()
        .baseUri(base)
        .property(NO_EXCEPTIONS, true)
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(config.silence().toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .register(admit, ClientRequestFilter.class)
        .build(api);
  }

  /**
   * Sends a request and reads its answer, on a thread of its own: nothing interrupts a socket, and
   * whoever asks must be able to go when its work is cancelled. The request that is left alone ends
   * with the vendor's silence at the latest.
   *
   * @throws IOException the answer breaks off
   * @throws jakarta.ws.rs.ProcessingException it can't be had
   */
  Reply send(Supplier<Response> request) throws IOException, InterruptedException {
    Future<Reply> sent = threads.calls().submit(() -> Reply.read(request.get()));
    try {
      return sent.get();
    } catch (InterruptedException e) {
      sent.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new IllegalStateException("A request ended abnormally", e.getCause());
    }
  }

  private static URI address(String provider, String url) {
    try {
      return WebAddress.parse(url.endsWith("/") ? url : url + "/");
    } catch (IllegalArgumentException e) {
      throw new VoiceException(
          Reason.VOICE_NOT_AVAILABLE,
          provider,
          "The address that is configured for " + provider + " can't be used: " + e.getMessage(),
          "The operator sets it by CUTROOM_VOICE_" + provider.toUpperCase(Locale.ROOT) + "_URL.",
          e);
    }
  }

  static void close(@Nullable Closeable client) {
    try {
      if (client != null) {
        client.close();
      }
    } catch (IOException e) {
      System.getLogger(Clients.class.getName())
          .log(System.Logger.Level.DEBUG, "A client was not closed", e);
    }
  }
}
