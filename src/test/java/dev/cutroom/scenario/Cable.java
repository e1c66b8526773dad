package dev.cutroom.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line to a database on this machine, which can be cut and mended again, or swallow what is
 * sent through it without a word, as a router does that has lost its memory.
 */
public final class Cable implements AutoCloseable {
  private static final int BUFFER_BYTES = 16 * 1024;

  private final int nearPort;
  private final List<Link> links = new ArrayList<>();
  private int farPort;
  private boolean swallowing;
  private ServerSocket listener;

  public Cable(int farPort) {
    this.farPort = farPort;
    this.listener = listen(0);
    this.nearPort = listener.getLocalPort();
  }

  /** Where to connect instead of the database's own port. */
  public int port() {
    return nearPort;
  }

  /** Ends all connections; new ones are refused. */
  public synchronized void cut() {
    quietly(listener);
    links.forEach(Link::end);
    links.clear();
  }

  /**
   * From now on nothing passes, on old connections and on new ones, and nobody is told. Old ones
   * stay so for good.
   */
  public synchronized void swallow() {
    swallowing = true;
    links.forEach(link -> link.swallowed = true);
  }

  /** The same for one connection, which the database knows by its {@code client_port}. */
  public synchronized boolean swallow(int clientPort) {
    List<Link> meant = by(clientPort);
    meant.forEach(link -> link.swallowed = true);
    return !meant.isEmpty();
  }

  /** Whether the connection of that {@code client_port} runs through here, and is alive. */
  public synchronized boolean carries(int clientPort) {
    return by(clientPort).stream().anyMatch(link -> !link.swallowed);
  }

  private List<Link> by(int clientPort) {
    return links.stream()
        .filter(link -> link.far != null && link.far.getLocalPort() == clientPort)
        .toList();
  }

  /** New connections are let through again. */
  public synchronized void mend() {
    swallowing = false;
    if (listener.isClosed()) {
      listener = listen(nearPort);
    }
  }

  /** The database has moved. */
  public synchronized void leadTo(int newFarPort) {
    farPort = newFarPort;
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
    Link link = new Link(near, swallowing ? null : far(near));
    links.add(link);
    link.open();
  }

  /** Null when the database is not there, which ends the connection. */
  private @Nullable Socket far(Socket near) {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), farPort);
    } catch (IOException e) {
      quietly(near);
      return null;
    }
  }

  private static final class Link {
    private final Socket near;
    private final @Nullable Socket far;
    private volatile boolean swallowed;

    Link(Socket near, @Nullable Socket far) {
      this.near = near;
      this.far = far;
    }

    void open() {
      Socket other = far;
      if (other != null) {
        daemon(() -> pass(near, other));
        daemon(() -> pass(other, near));
      }
    }

    void end() {
      quietly(near);
      if (far != null) {
        quietly(far);
      }
    }

    private void pass(Socket from, Socket to) {
      byte[] buffer = new byte[BUFFER_BYTES];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (!swallowed) {
            out.write(buffer, 0, read);
          }
        }
      } catch (IOException e) {
        // One end is gone, so the other is of no use.
      } finally {
        quietly(from);
        if (!swallowed) {
          quietly(to);
        }
      }
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
