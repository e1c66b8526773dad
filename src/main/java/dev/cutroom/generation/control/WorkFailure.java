package dev.cutroom.generation.control;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a generation fails, in words for a person.
 *
 * <p>{@code retryable} says that a person's retry may help; what the step itself may do again at
 * once is a {@link TransientWorkFailure}.
 */
public class WorkFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String code;
  private final String sentence;
  private final boolean retryable;
  private final @Nullable String hint;
  private transient List<String> lines = List.of();
  private @Nullable String stage;

  /** A failure with a stable {@code code}. */
  public WorkFailure(String code, String sentence, boolean retryable, @Nullable String hint) {
    super(code + ": " + sentence);
    this.code = code;
    this.sentence = sentence;
    this.retryable = retryable;
    this.hint = hint;
  }

  /** Adds what led to it. */
  public WorkFailure from(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** Adds the last lines of the tool that failed. */
  public WorkFailure lines(List<String> last) {
    this.lines = List.copyOf(last);
    return this;
  }

  /** Adds the step, unless an inner one has been named already. */
  public WorkFailure at(String step) {
    if (stage == null) {
      stage = step;
    }
    return this;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }

  public boolean retryable() {
    return retryable;
  }

  public @Nullable String hint() {
    return hint;
  }

  public @Nullable String stage() {
    return stage;
  }

  public List<String> lines() {
    return lines;
  }
}
