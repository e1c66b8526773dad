package dev.cutroom.idempotency;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.json.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a resource says in front of work that a caller may ask for twice by mistake. Without a key
 * the work is simply done.
 */
@RequestScoped
public class Once {
  /** The request's header. */
  public static final String KEY = "Idempotency-Key";

  @Inject Answers answers;
  @Inject CurrentCaller caller;
  @Inject HttpServletRequest request;

  /**
   * The answer to a request that is done in one transaction.
   *
   * @param key the header, or null
   * @param body what the caller sent, as a record; for a request without one, an empty text
   * @param work makes the answer by a {@code Representation}; joins the transaction that stores it
   */
  public Response answer(@Nullable String key, Object body, Supplier<Response> work) {
    return asked(key, body).answer(Supplier::get, work);
  }

  /** The same for work that must be tried as {@code decision} does it. */
  public Response answer(
      @Nullable String key, Object body, Decision decision, Supplier<Response> work) {
    return asked(key, body).answer(decision, work);
  }

  /** The same in steps, where something slow, outside any transaction, comes first. */
  public Asked asked(@Nullable String key, Object body) {
    return new Asked(
        answers,
        key == null
            ? null
            : new Ask(
                account(), IdempotencyKey.parse(key), target(), Hashes.sha256Hex(Json.text(body))));
  }

  /** Refuses a key that can't be this request's, before its body is read. */
  public void admit(@Nullable String key) {
    if (key != null) {
      answers.refuseOtherTarget(account(), IdempotencyKey.parse(key), target());
    }
  }

  private UUID account() {
    return caller.get().accountId();
  }

  private String target() {
    String query = request.getQueryString();
    return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
