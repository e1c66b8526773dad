package dev.cutroom.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.generation.control.Attempts;
import dev.cutroom.generation.control.Generations;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.ProjectStates;
import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What all parts of {@link HeartIT} work with. */
abstract class HeartCase {
  @Inject Generations generations;
  @Inject Attempts attempts;
  @Inject ProjectStates states;
  @Inject Database database;
  @Inject Ledger ledger;
  @Inject Moves moves;

  static void assertRefused(Code code, ThrowingCallable call) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(call)
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
