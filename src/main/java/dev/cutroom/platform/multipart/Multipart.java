package dev.cutroom.platform.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a form part by part, as it comes in. Not thread-safe. */
public final class Multipart {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int LONGEST_BOUNDARY = 70; // RFC 2046, 5.1.1
  private static final int MOST_HEADER_BYTES = 8 * 1024;
  private static final byte[] LINE_END = {'\r', '\n'};

  private final InputStream in;
  private final Delimiter delimiter;
  private final byte[] buffer = new byte[BUFFER_BYTES];

  /** What is in the buffer: read up to {@code position}, content up to {@code safe}. */
  private int position;

  private int safe;
  private int limit;
  private boolean delimited;
  private boolean begun;
  private boolean over;

  /**
   * @param boundary as the request's {@code Content-Type} tells it
   * @param in the body; stays the caller's
   * @throws MalformedFormException when there is no such boundary
   */
  public Multipart(@Nullable String boundary, InputStream in) throws MalformedFormException {
    String given = Objects.requireNonNullElse(boundary, "");
    if (given.isEmpty() || given.length() > LONGEST_BOUNDARY) {
      throw new MalformedFormException("The form has no boundary of 1 to 70 characters");
    }
    this.in = in;
    delimiter = new Delimiter(given);
    // The first delimiter may stand at the very beginning, without the line end before it.
    System.arraycopy(LINE_END, 0, buffer, 0, LINE_END.length);
    limit = LINE_END.length;
  }

  /**
   * The next part, after the rest of the one before it has been passed over; empty after the last,
   * and when there is none at all.
   *
   * @throws MalformedFormException when the form breaks off or breaks the rules
   * @throws IOException when the line broke
   */
  public Optional<Part> next() throws IOException {
    if (over || !passedOver()) {
      over = true;
      return Optional.empty();
    }
    position += delimiter.length();
    if (isLast()) {
      over = true;
      return Optional.empty();
    }
    PartHeaders headers = headers();
    delimited = false;
    seek();
    return Optional.of(new Part(headers.name(), headers.fileName().orElse(null), new Content()));
  }

  /** Goes on to the next delimiter; false when the body ends and no form has begun in it. */
  private boolean passedOver() throws IOException {
    while (!delimited) {
      position = safe;
      if (!more()) {
        if (begun) {
          throw cutOff();
        }
        return false;
      }
      seek();
    }
    position = safe;
    begun = true;
    return true;
  }

  /** What follows a delimiter: two hyphens after the last part, else nothing but the line end. */
  private boolean isLast() throws IOException {
    int first = octet();
    int second = octet();
    if (first == '-' && second == '-') {
      return true;
    }
    while (first == ' ' || first == '\t') {
      first = second;
      second = octet();
    }
    if (first != '\r' || second != '\n') {
      throw new MalformedFormException("The boundary stands within the content");
    }
    return false;
  }

  private PartHeaders headers() throws IOException {
    PartHeaders headers = new PartHeaders();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = 1; read <= MOST_HEADER_BYTES; read++) {
      int octet = octet();
      if (octet != '\n') {
        line.write(octet);
        continue;
      }
      byte[] text = line.toByteArray();
      int length = text.length > 0 && text[text.length - 1] == '\r' ? text.length - 1 : text.length;
      if (length == 0) {
        return headers;
      }
      headers.accept(Arrays.copyOf(text, length));
      line.reset();
    }
    throw new MalformedFormException("The headers of a part have more than 8 KiB");
  }

  private int octet() throws IOException {
    if (position == limit && !more()) {
      throw cutOff();
    }
    return buffer[position++] & 0xff;
  }

  /** Finds out how far the content reaches in the buffer. */
  private void seek() {
    int found = delimiter.in(buffer, position, limit);
    delimited = found >= 0;
    safe = delimited ? found : Math.max(position, limit - delimiter.length() + 1);
  }

  /** Reads on behind what is still unread; false at the end of the body. */
  private boolean more() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    safe = 0;
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read >= 0;
  }

  private static MalformedFormException cutOff() {
    return new MalformedFormException("The form breaks off");
  }

  /** From the end of the headers to the next delimiter. */
  private final class Content extends InputStream {
    @Override
    public int read() throws IOException {
      return available(1) ? buffer[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (!available(length)) {
        return length == 0 ? 0 : -1;
      }
      int count = Math.min(length, safe - position);
      System.arraycopy(buffer, position, target, offset, count);
      position += count;
      return count;
    }

    private boolean available(int wanted) throws IOException {
      while (wanted > 0 && position == safe) {
        if (delimited) {
          return false;
        }
        if (!more()) {
          throw cutOff();
        }
        seek();
      }
      return wanted > 0;
    }
  }
}
