package dev.cutroom.platform.problem;

import java.util.Objects;

/**
 * One fault in a request.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the request's body
 * @param detail what is wrong and what would be right
 */
public record Fault(String pointer, String detail) {
  public Fault {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(detail);
  }
}
