package dev.cutroom.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  private static final int LONGEST = 255;

  @ParameterizedTest
  @ValueSource(strings = {"1", "8e03978e-40d5-43dd-bc93-6894a57f9324", "\"quoted\"", "!~"})
  void visibleAsciiIsAKey(String key) {
    assertThat(IdempotencyKey.parse(key)).isEqualTo(key);
    assertThat(IdempotencyKey.parse("k".repeat(LONGEST))).hasSize(LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "tab\there", "é", "new\nline", "\u007f"})
  void allElseIsRefused(String key) {
    assertRefused(key);
    assertRefused("k".repeat(LONGEST + 1));
  }

  private static void assertRefused(String key) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> IdempotencyKey.parse(key))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.BAD_PARAMETER));
  }
}
