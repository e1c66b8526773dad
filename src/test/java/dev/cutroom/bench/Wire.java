package dev.cutroom.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/**
 * The same GET over and over: a client that costs next to nothing. Servers end a connection after
 * so many requests (Payara after 256), which they say; then it opens another.
 */
final class Wire implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 14;

  private final URI target;
  private final byte[] request;
  private Socket socket;
  private InputStream in;

  Wire(URI target, String authorization) throws IOException {
    this.target = target;
    String signedIn = authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n";
    request =
        ("GET %s HTTP/1.1\r\nHost: %s:%d\r\n%s\r\n"
                .formatted(target.getPath(), target.getHost(), target.getPort(), signedIn))
            .getBytes(US_ASCII);
    socket = connect(target);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
  }

  private static Socket connect(URI target) throws IOException {
    Socket socket = new Socket(target.getHost(), target.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Sends it and reads the answer to its end. */
  int get() throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    int length = 0;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      last |= header.equalsIgnoreCase("Connection: close");
    }
    in.skipNBytes(length);
    if (last) {
      socket.close();
      socket = connect(target);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }
    return Integer.parseInt(status.substring(9, 12));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
