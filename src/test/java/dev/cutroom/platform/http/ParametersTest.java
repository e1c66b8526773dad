package dev.cutroom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParametersTest {
  @Test
  void flagIsTrueOrFalseAndFalseWhenItIsNotGiven() {
    assertThat(Parameters.flag("permanent", "true")).isTrue();
    assertThat(Parameters.flag("permanent", "false")).isFalse();
    assertThat(Parameters.flag("permanent", null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "1", "yes", "", " true"})
  void anythingElseIsRefused(String value) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Parameters.flag("permanent", value))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.BAD_PARAMETER));
  }

  @Test
  void whatIsNoUuidIsRefused() {
    assertThat(Parameters.uuid("id", null)).isNull();
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Parameters.uuid("id", "x"))
        .withMessageContaining("id is \"x\"");
  }
}
