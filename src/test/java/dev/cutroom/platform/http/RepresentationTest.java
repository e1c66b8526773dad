package dev.cutroom.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code If-Match} lets through to version 3. */
final class RepresentationTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"3-abc\"", "\"3-\"", "*", "\"1-a\", \"3-b\"", " \"3-abc\" "})
  void callerWhoSawThisVersionMayChangeIt(String ifMatch) {
    assertThatCode(() -> Representation.requireMatch(ifMatch, 3)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2-abc\"",
        "\"33-abc\"",
        "\"13-abc\"",
        "3",
        "\"3\"",
        "3-abc",
        "\"abc\"",
        "\"1-a\", \"2-b\"",
        // A weak tag never matches here (RFC 9110, section 13.1.1).
        "W/\"3-abc\""
      })
  void callerWhoSawAnotherVersionMayNot(String ifMatch) {
    assertRefused(ifMatch, Code.STALE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void callerWhoSaysNothingMayNot(@Nullable String ifMatch) {
    assertRefused(ifMatch, Code.PRECONDITION_REQUIRED);
  }

  @Test
  void negativeVersionIsNoWayIn() {
    assertRefused("\"-1-abc\"", Code.STALE);
  }

  private static void assertRefused(@Nullable String ifMatch, Code code) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Representation.requireMatch(ifMatch, 3))
        .satisfies(
            failure -> org.assertj.core.api.Assertions.assertThat(failure.code()).isEqualTo(code));
  }
}
