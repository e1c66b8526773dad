package dev.cutroom.voice.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a vendor, read to its end.
 *
 * @param mediaType in lower case without parameters; empty when it has none
 * @param retryAfter when it names seconds
 */
public record Reply(int status, String mediaType, Optional<Duration> retryAfter, byte[] body) {
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int LONGEST_TEXT = 4000;
  private static final long MOST_SECONDS = 86_400;

  /**
   * @throws IOException it breaks off, or is longer than any speech
   */
  static Reply read(Response response) throws IOException {
    try (response) {
      MediaType type = response.getMediaType();
      String mediaType = type == null ? "" : type.getType() + "/" + type.getSubtype();
      byte[] body =
          response.hasEntity() ? bytes(response.readEntity(InputStream.class)) : new byte[0];
      // The JDK's client takes the end of a connection for the end of an answer.
      if (body.length < response.getLength()) {
        throw new EOFException("Of " + response.getLength() + " bytes, " + body.length + " came");
      }
      return new Reply(
          response.getStatus(),
          mediaType.toLowerCase(Locale.ROOT),
          seconds(response.getHeaderString(HttpHeaders.RETRY_AFTER)),
          body);
    }
  }

  boolean ok() {
    return status >= 200 && status < 300;
  }

  /** The body as text, for an error's explanation. */
  String text() {
    return new String(body, 0, Math.min(body.length, LONGEST_TEXT), UTF_8);
  }

  /** Looks between reads whether it was given up: nothing else interrupts a socket. */
  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      all.write(buffer, 0, n);
      if (all.size() > MOST_BYTES) {
        throw new IOException("An answer of more than " + MOST_BYTES + " bytes");
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("Given up while it was being read");
      }
    }
    return all.toByteArray();
  }

  private static Optional<Duration> seconds(@Nullable String header) {
    if (header == null || !header.strip().matches("\\d{1,9}")) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(header.strip());
    return Optional.of(Duration.ofSeconds(Math.max(1, Math.min(seconds, MOST_SECONDS))));
  }
}
