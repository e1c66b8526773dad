package dev.cutroom.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457) with the extensions of the HTTP contract. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<Fault> errors,
    boolean retryable,
    @Nullable String hint,
    @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The document for {@code failure}, raised by a request for {@code path}. */
  public static Problem of(Failure failure, String path) {
    Code code = failure.code();
    return new Problem(
        "about:blank#" + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        code.title(),
        code.status(),
        failure.detail(),
        path,
        code.name(),
        failure.faults(),
        failure.retryable(),
        failure.hint(),
        failure.extensions());
  }
}
