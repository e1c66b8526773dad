package dev.cutroom.webhook.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.cutroom.platform.net.AddressGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against real sockets: endpoints that behave, and endpoints that don't. */
final class HttpSenderTest {
  private static final Duration LIMIT = Duration.ofMillis(600);
  private static final Duration AT_ONCE = Duration.ofMillis(400);
  private static final SignedHeaders SIGNED = new SignedHeaders("an-id", 1_700_000_000L, "v1,abc=");
  private static final byte[] BODY = "{\"type\":\"webhook.test\"}".getBytes(UTF_8);

  private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);
  private final ExecutorService answerers = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger elsewhere = new AtomicInteger();
  private final HttpSender sender =
      new HttpSender(
          new AddressGuard(List.of("127.0.0.1"), InetAddress::getAllByName), timers, LIMIT);
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(answerers);
    server.createContext("/elsewhere", exchange -> elsewhere.incrementAndGet());
    server.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    sender.close();
    server.stop(0);
    timers.shutdownNow();
    answerers.shutdownNow();
  }

  @Test
  void requestCarriesTheHeadersOfTheSpecificationAndTheBodyToTheByte() {
    StringBuilder seen = new StringBuilder();
    Reply reply =
        post(
            exchange -> {
              exchange
                  .getRequestHeaders()
                  .forEach(
                      (name, values) -> seen.append(name).append('=').append(values).append('\n'));
              seen.append(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
              answer(exchange, 204, "");
            });
    assertThat(reply.delivered()).isTrue();
    assertThat(reply.status()).isEqualTo(204);
    assertThat(seen)
        .contains("Webhook-id=[an-id]")
        .contains("Webhook-timestamp=[1700000000]")
        .contains("Webhook-signature=[v1,abc=]")
        .contains("Content-type=[application/json")
        .doesNotContain("Upgrade")
        .doesNotContain("Accept-encoding")
        .endsWith(new String(BODY, UTF_8));
  }

  @Test
  void refusalIsToldWithTheBeginningOfItsBody() {
    Reply reply =
        post(exchange -> answer(exchange, 503, "busy\u0000\u001b[31m" + "x".repeat(9000)));
    assertThat(reply.delivered()).isFalse();
    assertThat(reply.error()).isEqualTo("It answered 503.");
    assertThat(reply.excerpt()).startsWith("busy[31mxxx").hasSizeLessThanOrEqualTo(4096);
  }

  @Test
  void patienceThatTheEndpointAsksForIsRead() {
    Reply reply =
        post(
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "120");
              answer(exchange, 429, "");
            });
    assertThat(reply.retryAfter()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void redirectIsAFailureAndIsNotFollowed() {
    Reply reply =
        post(
            exchange -> {
              exchange.getResponseHeaders().add("Location", "/elsewhere");
              answer(exchange, 307, "");
            });
    assertThat(reply.delivered()).isFalse();
    assertThat(reply.error()).contains("307").contains("redirects are not followed");
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void goneIsGone() {
    assertThat(post(exchange -> answer(exchange, 410, "")).gone()).isTrue();
  }

  @Test
  void endpointThatNeverAnswersIsLeftWhenItsTimeIsOver() {
    Reply reply = within(LIMIT.plus(AT_ONCE), () -> post(exchange -> hang()));
    assertThat(reply.status()).isNull();
    assertThat(reply.error()).isEqualTo("It did not answer within 0.6 s.");
  }

  @Test
  void endpointThatDripsItsHeadersIsLeftAsWell() {
    Reply reply = within(LIMIT.plus(AT_ONCE), () -> postTo(RawEndpoint.drippingHeaders()));
    assertThat(reply.delivered()).isFalse();
    assertThat(reply.error()).contains("did not answer within");
  }

  @Test
  void bodyWithoutEndNeitherHoldsUpNorFillsAnything() {
    Reply reply =
        within(
            AT_ONCE,
            () ->
                post(
                    exchange -> {
                      exchange.sendResponseHeaders(200, 0);
                      OutputStream out = exchange.getResponseBody();
                      while (over.getCount() > 0) {
                        out.write("endless ".repeat(1000).getBytes(UTF_8));
                      }
                    }));
    assertThat(reply.delivered()).isTrue();
    assertThat(reply.excerpt()).hasSize(4096);
  }

  @Test
  void insideAddressIsRefusedWhenItIsConnectedTo() {
    AtomicInteger asked = new AtomicInteger();
    AddressGuard rebinding =
        new AddressGuard(
            List.of(),
            host -> {
              // The first answer, for whoever checks beforehand, is public; the second leads here.
              String address = asked.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1";
              return new InetAddress[] {InetAddress.getByName(address)};
            });
    AtomicInteger reached = new AtomicInteger();
    server.createContext("/hook", exchange -> reached.incrementAndGet());
    try (HttpSender guarded = new HttpSender(rebinding, timers, LIMIT)) {
      assertThat(rebinding.admit("rebinding.example")).hasSize(1);
      Reply reply = guarded.post("http://rebinding.example:" + port() + "/hook", SIGNED, BODY);
      assertThat(reply.error()).contains("a loopback address");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(asked).hasValue(2);
    assertThat(reached).hasValue(0);
  }

  @Test
  void literalInsideAddressIsRefusedAsWell() {
    try (HttpSender guarded =
        new HttpSender(new AddressGuard(List.of(), InetAddress::getAllByName), timers, LIMIT)) {
      assertThat(guarded.post("http://127.0.0.1:" + port() + "/hook", SIGNED, BODY).error())
          .contains("a loopback address");
      assertThat(guarded.post("http://[::1]:" + port() + "/hook", SIGNED, BODY).error())
          .contains("a loopback address");
    }
  }

  @Test
  void absentEndpointsAreToldApart() {
    int port = port();
    server.stop(0);
    assertThat(postTo(port).error()).isEqualTo("It takes no connection.");
    assertThat(sender.post("http://nowhere.invalid/", SIGNED, BODY).error())
        .isEqualTo("Its host is not known to any name server.");
  }

  @Test
  void endpointThatHangsUpIsAFailure() {
    Reply reply = postTo(RawEndpoint.hangingUp());
    assertThat(reply.error()).isEqualTo("The connection broke before there was an answer.");
  }

  @Test
  void plainEndpointUnderHttpsIsAFailureOfTls() {
    int port = RawEndpoint.speakingPlainly();
    assertThat(sender.post("https://127.0.0.1:" + port + "/hook", SIGNED, BODY).error())
        .startsWith("No TLS connection came about");
  }

  private Reply post(HttpHandler handler) {
    server.createContext("/hook", handler);
    return postTo(port());
  }

  private Reply postTo(int port) {
    return sender.post("http://127.0.0.1:" + port + "/hook", SIGNED, BODY);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void hang() {
    try {
      over.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Reply within(Duration limit, java.util.function.Supplier<Reply> request) {
    long started = System.nanoTime();
    Reply reply = request.get();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(limit.multipliedBy(5));
    return reply;
  }
}
