package dev.cutroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.model.Search.Result;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** With a guard taken away the search finds what the guard is there for: the model can fail. */
final class BrokenProtocolTest {
  private static final Scope FAULT = Scope.oneProject(1, 0, 0);
  private static final Scope UNLOCK = Scope.oneProject(0, 0, 1);

  @Test
  void withoutTheFenceAZombieWritesIntoTheNextAttempt() {
    assertBroken(Search.without(FAULT, Rule.WRITES_NAME_THE_FENCE)).startsWith("I4");
  }

  @Test
  void withOneFolderForAllAttemptsAZombieReplacesAPublishedFile() {
    assertBroken(Search.without(FAULT, Rule.FOLDER_PER_FENCE)).startsWith("I7");
  }

  @Test
  void withoutRaisedFenceAndStateAForcedEndIsUndone() {
    assertBroken(Search.without(UNLOCK, Rule.UNLOCK_RAISES_THE_FENCE, Rule.WRITES_NAME_THE_STATE))
        .startsWith("I5");
  }

  @Test
  void eitherOfTheTwoIsEnough() {
    assertThat(Search.without(UNLOCK, Rule.UNLOCK_RAISES_THE_FENCE).broken()).isEmpty();
    assertThat(Search.without(UNLOCK, Rule.WRITES_NAME_THE_STATE).broken()).isEmpty();
  }

  @Test
  void withoutMatchingExecutionAHealthyServerIsRobbed() {
    assertBroken(Search.without(Scope.twoProjects(0), Rule.TAKEOVER_BY_ITS_EXECUTION))
        .startsWith("I2");
  }

  @Test
  void withoutTheExecutionInHandAServerThatWasFrozenRobsAHealthyOne() {
    assertBroken(Search.without(FAULT, Rule.CLAIM_HOLDS_THE_EXECUTION)).startsWith("I2");
  }

  @Test
  void whoDropsItsExecutionWithALostRaceLeavesWorkWithoutOne() {
    assertBroken(Search.without(Scope.twoProjects(0), Rule.LOSER_KEEPS_ITS_EXECUTION))
        .startsWith("I10 there are executions for all work");
  }

  @Test
  void whoPassesOverWhatItDoesNotKnowCarriesTwoWithOneExecution() {
    assertBroken(Search.without(Scope.rollingDeploy(1), Rule.CARRIED_COMES_FIRST))
        .startsWith("I10 what runs is carried by an execution of its own");
  }

  @Test
  void poisonousWorkThatIsToBeCancelledNeverEnds() {
    assertBroken(Search.without(Scope.oneProject(2, 0, 0), Rule.POISON_YIELDS_TO_A_CANCEL))
        .matches("(?s)I(9|10) .*");
  }

  @Test
  void finishThatIgnoresACancelCompletesWhatWasCancelled() {
    assertBroken(Search.without(FAULT, Rule.FINISH_YIELDS_TO_A_CANCEL)).startsWith("I7");
  }

  @Test
  void withoutTurnsOneAccountTakesAllServers() {
    assertBroken(Search.without(Scope.crowd(), Rule.ACCOUNTS_TAKE_TURNS))
        .startsWith("an account's second");
  }

  private static AbstractStringAssert<?> assertBroken(Result result) {
    assertThat(result.broken()).isPresent();
    return assertThat(result.broken().orElseThrow().toString());
  }
}
