package dev.cutroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.model.Search.Result;
import org.junit.jupiter.api.Test;

/** No order of events breaks an invariant, and from each the work can still end. */
final class ProtocolTest {
  /** Below this something has been left out by mistake, and the search proves little. */
  private static final int MANY = 20_000;

  @Test
  void twoFaultsAtAnyPointOfTwoGenerationsOfAProject() {
    assertHolds(Search.of(Scope.oneProject(2, 0, 0)), MANY);
  }

  @Test
  void faultAndForcedUnlockAtAnyPoint() {
    assertHolds(Search.of(Scope.oneProject(1, 0, 1)), MANY);
  }

  @Test
  void retryByHandAndForcedUnlockAtAnyPoint() {
    assertHolds(Search.of(Scope.oneProject(0, 1, 1)), MANY);
  }

  @Test
  void faultAtAnyPointOfTwoProjectsSideBySide() {
    assertHolds(Search.of(Scope.twoProjects(1)), MANY);
  }

  @Test
  void faultAtAnyPointWhileOneServerIsTooOldForSomeWork() {
    assertHolds(Search.of(Scope.rollingDeploy(1)), 1);
  }

  @Test
  void accountsTakeTurns() {
    assertHolds(Search.of(Scope.crowd()), 1);
  }

  private static void assertHolds(Result result, int atLeast) {
    assertThat(result.broken()).isEmpty();
    assertThat(result.worlds()).isGreaterThan(atLeast);
  }
}
