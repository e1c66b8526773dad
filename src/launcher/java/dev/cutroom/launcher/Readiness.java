package dev.cutroom.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Waits until the application answers; an open port alone says nothing, it is open long before. */
final class Readiness {
  /** Generous: a busy machine with a slow disk may need minutes for the first start. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** Between two questions; an end of the server is noticed at once. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final PayaraServer server;
  private final URI health;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Readiness(PayaraServer server, InetAddress address, int port) {
    this.server = server;
    String host = address.isAnyLocalAddress() ? "127.0.0.1" : hostOf(address);
    this.health = URI.create("http://" + host + ":" + port + "/health/ready");
  }

  /**
   * @throws StartupFailure if the server ends, does not deploy the application or takes too long
   */
  void await() throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!answers()) {
      Optional<String> failure = server.log().deploymentFailure();
      if (failure.isPresent()) {
        throw new StartupFailure("the application does not start: " + failure.get() + seeLog());
      }
      if (!server.isAlive()) {
        server.drainOutput();
        String why = server.log().lastTrouble().map(trouble -> " (" + trouble + ")").orElse("");
        throw new StartupFailure(
            "the server ended with exit code " + server.waitForEnd() + why + seeLog());
      }
      if (System.nanoTime() - deadline > 0) {
        throw new StartupFailure("the server is not ready after " + LIMIT + seeLog());
      }
      server.waitForEnd(PAUSE);
    }
  }

  private boolean answers() throws InterruptedException {
    var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private String seeLog() {
    return ": see " + server.log().file();
  }

  private static String hostOf(InetAddress address) {
    String host = address.getHostAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
