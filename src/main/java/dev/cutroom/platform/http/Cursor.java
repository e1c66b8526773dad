package dev.cutroom.platform.http;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place in a list behind which the next page begins: lists are ordered by time, then id. */
public record Cursor(Instant at, UUID id) {
  /** Later than any row, so that the first page needs no query of its own. */
  private static final Cursor START =
      new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

  /** Earlier than any row; PostgreSQL fails on a time that it can't hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  /** The cursor of a request; the beginning of the list when there is none. */
  public static Cursor parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return START;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      int colon = plain.indexOf(':');
      long micros = Long.parseLong(plain.substring(0, colon));
      Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
      if (at.isBefore(EARLIEST) || at.isAfter(START.at)) {
        throw new DateTimeException("No row can be from " + at);
      }
      return new Cursor(at, UUID.fromString(plain.substring(colon + 1)));
    } catch (RuntimeException e) {
      throw new Failure(
          Code.BAD_PARAMETER,
          "The cursor is none that this server gave; leave it out to begin anew.");
    }
  }

  /** What {@link #parse} reads. */
  public String text() {
    String plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + ":" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }
}
