package dev.cutroom.platform.problem;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in the caller's words. Thrown by control code, rolls the transaction back, and becomes
 * a problem document at the boundary.
 */
@ApplicationException(rollback = true, inherited = true)
public class Failure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Code code;
  private final String detail;
  private transient List<Fault> faults = List.of();
  private transient Map<String, @Nullable Object> extensions = Map.of();
  private @Nullable String hint;
  private boolean retryable;
  private @Nullable Duration retryAfter;

  /** A refusal with {@code detail}, one sentence for a person. */
  public Failure(Code code, String detail) {
    super(code + ": " + detail);
    this.code = code;
    this.detail = detail;
  }

  /** The object does not exist, or belongs to somebody else: the caller cannot tell which. */
  public static Failure notFound(String what) {
    return new Failure(Code.NOT_FOUND, "There is no such " + what + ".");
  }

  /** Well-formed, but {@code faults} are wrong; all of them at once. */
  public static Failure invalid(List<Fault> faults) {
    Failure failure =
        new Failure(
            Code.INVALID,
            faults.size() == 1
                ? faults.get(0).detail()
                : faults.size() + " values are not valid; see errors.");
    failure.faults = List.copyOf(faults);
    return failure;
  }

  /** One wrong value. */
  public static Failure invalid(String pointer, String detail) {
    return invalid(List.of(new Fault(pointer, detail)));
  }

  /** Adds what the caller can do about it. */
  public Failure hint(String text) {
    this.hint = text;
    return this;
  }

  /** Says that the same request may succeed later. */
  public Failure mayBeRetried() {
    this.retryable = true;
    return this;
  }

  /** Says that the same request may succeed once {@code wait} is over. */
  public Failure retryAfter(Duration wait) {
    this.retryAfter = wait;
    return mayBeRetried();
  }

  /** Adds faults that belong to another code than {@link Code#INVALID}. */
  public Failure faults(List<Fault> list) {
    this.faults = List.copyOf(list);
    return this;
  }

  /** Adds a member to the problem document. */
  public Failure extension(String name, @Nullable Object value) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(extensions);
    all.put(name, value);
    this.extensions = all;
    return this;
  }

  public Code code() {
    return code;
  }

  public String detail() {
    return detail;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, @Nullable Object> extensions() {
    return extensions;
  }

  public @Nullable String hint() {
    return hint;
  }

  public boolean retryable() {
    return retryable;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
