package dev.cutroom.webhook.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Endpoints below HTTP, for one connection each: what no HTTP server would do. */
final class RawEndpoint {
  private static final int PAUSE_MILLIS = 50;

  private RawEndpoint() {}

  @FunctionalInterface
  private interface Behaviour {
    void meet(Socket caller) throws IOException;
  }

  /** Sends one more letter of a header every now and then, for ever. Returns its port. */
  static int drippingHeaders() {
    return serve(
        caller -> {
          OutputStream out = caller.getOutputStream();
          out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(US_ASCII));
          while (!caller.isClosed()) {
            out.write('a');
            out.flush();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
          }
        });
  }

  /** Answers without having listened. Returns its port. */
  static int speakingPlainly() {
    return serve(
        caller -> {
          caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
          caller.getInputStream().readAllBytes();
        });
  }

  /** Takes the connection and hangs up. Returns its port. */
  static int hangingUp() {
    return serve(caller -> {});
  }

  private static int serve(Behaviour behaviour) {
    try {
      ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(() -> meetOne(server, behaviour), "raw-endpoint");
      thread.setDaemon(true);
      thread.start();
      return server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void meetOne(ServerSocket server, Behaviour behaviour) {
    try (server;
        Socket caller = server.accept()) {
      behaviour.meet(caller);
    } catch (IOException e) {
      // The caller has gone, as it should.
    }
  }
}
