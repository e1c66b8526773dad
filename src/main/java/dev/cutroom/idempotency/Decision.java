package dev.cutroom.idempotency;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** How a transaction is tried: at once, in turn with others, again where it was contended. */
@FunctionalInterface
public interface Decision {
  /** What {@code transaction} gave, each call of which is a transaction of its own. */
  Response take(Supplier<Response> transaction);
}
