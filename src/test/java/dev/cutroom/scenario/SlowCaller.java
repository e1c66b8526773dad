package dev.cutroom.scenario;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A caller who sends the head of an upload and waits for an answer before the body. */
final class SlowCaller {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private SlowCaller() {}

  /** The first bytes of what the server answers to the head alone. */
  static String announceUpload(URI server, String path, String token, long contentLength) {
    String head =
        """
        POST %s HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(path, server.getAuthority(), token, UploadForm.contentType(), contentLength);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      socket.getOutputStream().flush();
      return firstBytes(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("No answer to the head of an upload", e);
    }
  }

  private static String firstBytes(InputStream in) throws IOException {
    byte[] buffer = new byte[8192];
    int length = 0;
    while (length < buffer.length) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        break;
      }
      length += read;
      String text = new String(buffer, 0, length, US_ASCII);
      if (text.contains("\r\n\r\n") && text.contains("}")) {
        return text;
      }
    }
    return new String(buffer, 0, length, US_ASCII);
  }
}
