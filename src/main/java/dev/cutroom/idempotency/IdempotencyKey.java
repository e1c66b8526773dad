package dev.cutroom.idempotency;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.util.regex.Pattern;

/** What may stand in the header {@code Idempotency-Key}. */
final class IdempotencyKey {
  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

  private IdempotencyKey() {}

  /**
   * The key in {@code header}.
   *
   * @throws Failure 400 when it is none
   */
  static String parse(String header) {
    if (!VISIBLE.matcher(header).matches()) {
      throw new Failure(
              Code.BAD_PARAMETER,
              "The Idempotency-Key must have 1 to 255 visible ASCII characters, without blanks.")
          .hint("A random UUID for each thing that you want done once is a good key.");
    }
    return header;
  }
}
