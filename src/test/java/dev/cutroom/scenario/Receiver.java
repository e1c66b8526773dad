package dev.cutroom.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cutroom.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's endpoint: a real HTTP server that answers as it was told, and notes what came. */
public final class Receiver implements AutoCloseable {
  /** Instead of a status: no answer at all. */
  static final int SILENCE = 0;

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private String location = "/";

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** One request as it came. */
  public record Received(String id, String timestamp, List<String> signatures, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String type() {
      return json().path("type").asText();
    }

    /** Whether one of its signatures was made with {@code secret}, as a receiver finds out. */
    public boolean signedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
        return signatures.contains("v1," + Base64.getEncoder().encodeToString(expected));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** The next answers; 200 when there is none left. */
  public Receiver answering(Integer... statuses) {
    synchronized (answers) {
      answers.addAll(List.of(statuses));
    }
    return this;
  }

  /** Where redirects point to. */
  Receiver redirectingTo(String target) {
    location = target;
    return this;
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  /** What came of {@code type}, once there are {@code count} of them. */
  List<Received> await(String type, int count, Duration limit) {
    return Await.until(
        count + " requests of type " + type,
        limit,
        () -> {
          List<Received> those = received.stream().filter(r -> r.type().equals(type)).toList();
          return those.size() >= count ? Optional.of(those) : Optional.empty();
        });
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    received.add(
        new Received(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            List.of(headers.getFirst("webhook-signature").split(" ")),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    int status = next();
    if (status == SILENCE) {
      hold();
    } else {
      exchange.getResponseHeaders().add("Location", location);
      byte[] text = ("status " + status).getBytes(UTF_8);
      exchange.sendResponseHeaders(status, status == 204 ? -1 : text.length);
      if (status != 204) {
        exchange.getResponseBody().write(text);
      }
    }
    exchange.close();
  }

  private int next() {
    synchronized (answers) {
      return answers.isEmpty() ? 200 : answers.remove();
    }
  }

  private void hold() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
