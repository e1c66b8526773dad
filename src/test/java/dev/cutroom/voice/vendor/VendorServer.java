package dev.cutroom.voice.vendor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Plays a vendor: gives the answers that it was told, one behind the other, and notes requests. */
final class VendorServer implements AutoCloseable {
  /**
   * A request.
   *
   * @param key from whichever header carries it; null: none
   */
  record Asked(String path, @Nullable String key, String body) {}

  /** Writes one answer. */
  @FunctionalInterface
  interface Reaction {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Deque<Reaction> reactions = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  VendorServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** The next answers; the last one is repeated. */
  void answers(Reaction... next) {
    reactions.clear();
    Collections.addAll(reactions, next);
  }

  static Reaction json(int status, String body) {
    return answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static Reaction sound(byte[] bytes) {
    return answer(200, "audio/wav", bytes);
  }

  static Reaction answer(int status, String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  static Reaction busy(int seconds) {
    return exchange -> {
      exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
      json(429, "{\"error\": {\"code\": \"rate_limit_exceeded\"}}").to(exchange);
    };
  }

  /** Promises more than it sends. */
  static Reaction brokenOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      OutputStream out = exchange.getResponseBody();
      out.write(new byte[10]);
      out.flush();
      exchange.close();
    };
  }

  Reaction never() {
    return exchange -> await();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestHeaders().getFirst("xi-api-key");
      String bearer = exchange.getRequestHeaders().getFirst("Authorization");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(new Asked(exchange.getRequestURI().toString(), key == null ? bearer : key, body));
      Reaction reaction;
      synchronized (reactions) {
        reaction = reactions.size() > 1 ? reactions.removeFirst() : reactions.getFirst();
      }
      reaction.to(exchange);
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
