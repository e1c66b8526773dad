package dev.cutroom.webhook.control;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status the HTTP status; null when there was no answer
 * @param error a sentence for the endpoint's owner; null when it was delivered
 * @param excerpt the beginning of the answer's body
 * @param retryAfter the patience that the endpoint asked for
 */
public record Reply(
    @Nullable Integer status,
    @Nullable String error,
    @Nullable String excerpt,
    @Nullable Duration retryAfter) {
  private static final int GONE = 410;

  /** There was no answer. */
  static Reply none(String error) {
    return new Reply(null, error, null, null);
  }

  boolean delivered() {
    return error == null;
  }

  /** The endpoint wants no more, ever. */
  boolean gone() {
    return status != null && status == GONE;
  }
}
