package dev.cutroom.webhook.boundary;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import org.jspecify.annotations.Nullable;

/** Answers that show a secret. */
final class SecretAnswers {
  private SecretAnswers() {}

  /** Refuses a request whose answer would have to be stored, to be given again. */
  static void refuseKey(@Nullable String idempotencyKey) {
    if (idempotencyKey != null) {
      throw new Failure(
              Code.BAD_PARAMETER,
              "A secret is shown once and never stored in clear, so this address takes no"
                  + " Idempotency-Key.")
          .hint("If an answer was lost, rotate the secret, or delete that webhook.");
    }
  }
}
