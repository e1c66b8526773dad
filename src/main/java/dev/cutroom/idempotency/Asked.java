package dev.cutroom.idempotency;

import dev.cutroom.platform.problem.Failure;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request on its way to its answer. */
public final class Asked {
  private final Answers answers;
  private final @Nullable Ask ask;

  Asked(Answers answers, @Nullable Ask ask) {
    this.answers = answers;
    this.ask = ask;
  }

  /** The answer that an earlier, equal request got, if any. */
  public Optional<Response> known() {
    return ask == null ? Optional.empty() : answers.find(ask).map(Answer::response);
  }

  /** The earlier answer, or that of {@code work}; see {@link Once#answer}. */
  public Response answer(Decision decision, Supplier<Response> work) {
    Ask asked = ask;
    if (asked == null) {
      return decision.take(work);
    }
    Optional<Response> known = known();
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return decision.take(() -> answers.once(asked, () -> Answer.of(work.get())).response());
    } catch (Failure refused) {
      // By what its own twin has done, perhaps, which has been answered meanwhile.
      return known().orElseThrow(() -> refused);
    }
  }
}
