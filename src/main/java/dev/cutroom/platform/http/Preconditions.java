package dev.cutroom.platform.http;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What a request demands of the version that it reads (RFC 9110, section 13). */
final class Preconditions {
  private Preconditions() {}

  /**
   * The beginning of a 304, or null when the caller is to be sent what there is.
   *
   * @throws Failure 412, with a body unlike that of JAX-RS, when {@code If-Match} names another
   *     version
   */
  static Response.@Nullable ResponseBuilder unchanged(Request request, EntityTag tag) {
    Response.ResponseBuilder verdict = request.evaluatePreconditions(tag);
    if (verdict == null) {
      return null;
    }
    if (verdict.clone().build().getStatus() == Code.STALE.status()) {
      throw new Failure(Code.STALE, "It is not the version that you asked for.")
          .hint("Read it without If-Match to get the version that there is.");
    }
    return verdict;
  }
}
