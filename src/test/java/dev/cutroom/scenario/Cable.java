package dev.cutroom.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** The line to a database on this machine, which can be cut and mended again. */
final class Cable implements AutoCloseable {
  private final int farPort;
  private final int nearPort;
  private final List<Socket> ends = new ArrayList<>();
  private ServerSocket listener;

  Cable(int farPort) {
    this.farPort = farPort;
    this.listener = listen(0);
    this.nearPort = listener.getLocalPort();
  }

  /** Where to connect instead of the database's own port. */
  int port() {
    return nearPort;
  }

  /** Ends all connections; new ones are refused. */
  synchronized void cut() {
    quietly(listener);
    ends.forEach(Cable::quietly);
    ends.clear();
  }

  synchronized void mend() {
    listener = listen(nearPort);
  }

  @Override
  public void close() {
    cut();
  }

  private ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      daemon(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        connect(from.accept());
      }
    } catch (IOException e) {
      // Cut: nobody is let in any more.
      quietly(from);
    }
  }

  private synchronized void connect(Socket near) throws IOException {
    if (listener.isClosed()) {
      near.close();
      return;
    }
    Socket far = new Socket(InetAddress.getLoopbackAddress(), farPort);
    ends.add(near);
    ends.add(far);
    daemon(() -> pass(near, far));
    daemon(() -> pass(far, near));
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One end is gone, so the other is of no use.
    } finally {
      quietly(from);
      quietly(to);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException("A socket does not close", e);
    }
  }
}
