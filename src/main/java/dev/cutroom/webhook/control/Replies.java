package dev.cutroom.webhook.control;

import dev.cutroom.platform.net.InsideAddressException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** What an answer, or its absence, means, in words for the endpoint's owner. */
final class Replies {
  private static final int LONGEST_EXCERPT_BYTES = 4096;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");

  /** Line ends and tabs stay; PostgreSQL stores no NUL, and nobody wants to see the others. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");

  private Replies() {}

  static Reply of(ClassicHttpResponse response) {
    int status = response.getCode();
    return new Reply(status, error(status), excerpt(response), retryAfter(response));
  }

  static Reply tooLate(Duration limit) {
    return Reply.none("It did not answer within " + limit.toMillis() / 1e3 + " s.");
  }

  static Reply of(IOException e, Duration limit) {
    if (e instanceof InsideAddressException inside) {
      return Reply.none("It leads to " + inside.words() + "; only public ones are called.");
    }
    if (e instanceof UnknownHostException) {
      return Reply.none("Its host is not known to any name server.");
    }
    if (e instanceof SocketTimeoutException) {
      return tooLate(limit);
    }
    if (e instanceof SSLException) {
      return Reply.none("No TLS connection came about: " + firstLine(e) + ".");
    }
    if (e instanceof ConnectException) {
      return Reply.none("It takes no connection.");
    }
    return Reply.none("The connection broke before there was an answer.");
  }

  private static @Nullable String error(int status) {
    if (status >= 200 && status < 300) {
      return null;
    }
    return status >= 300 && status < 400
        ? "It answered " + status + "; redirects are not followed: give the address it leads to."
        : "It answered " + status + ".";
  }

  /** Of a body that breaks off, what came. */
  private static @Nullable String excerpt(ClassicHttpResponse response) {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return null;
    }
    byte[] bytes = new byte[LONGEST_EXCERPT_BYTES];
    int length = 0;
    try {
      InputStream in = entity.getContent();
      int read = 0;
      while (read >= 0 && length < bytes.length) {
        length += read;
        read = in.read(bytes, length, bytes.length - length);
      }
    } catch (IOException e) {
      // The status is there, and that is what counts.
    }
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return length == 0 ? null : CONTROL.matcher(text).replaceAll("");
  }

  private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    String value = header == null || header.getValue() == null ? "" : header.getValue().strip();
    return SECONDS.matcher(value).matches() ? Duration.ofSeconds(Long.parseLong(value)) : null;
  }

  private static String firstLine(IOException e) {
    String message = String.valueOf(e.getMessage());
    return CONTROL.matcher(message.lines().findFirst().orElse("no reason given")).replaceAll("");
  }
}
