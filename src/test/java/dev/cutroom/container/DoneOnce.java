package dev.cutroom.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.idempotency.Answer;
import dev.cutroom.idempotency.Answers;
import dev.cutroom.idempotency.Ask;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Answers by key, in their transactions; a part of {@link HeartIT}, whose server they share. */
abstract class DoneOnce extends InLine {
  private static final String TARGET = "POST /api/v1/projects/1/generations";

  @Inject Answers answers;

  @Test
  void answerIsKeptWithItsWorkAndGivenAgain() {
    Scene scene = ledger.newScene();
    Ask ask = ask(scene, "a");
    Answer first = answers.once(ask, start(scene));
    assertThat(first.replayed()).isFalse();
    assertThat(answers.once(ask, DoneOnce::neverDone))
        .isEqualTo(new Answer(202, first.location(), "tag", first.body(), true));
    assertThat(answers.find(ask)).hasValueSatisfying(kept -> assertThat(kept.replayed()).isTrue());
    assertThat(generations(scene)).isEqualTo(1);
  }

  @Test
  void refusalIsForgottenWithItsWork() {
    Scene scene = ledger.newScene();
    Ask ask = ask(scene, "a");
    Supplier<Answer> refused =
        () -> {
          assertThat(start(scene).get().replayed()).isFalse();
          throw new Failure(Code.INVALID, "Not after all");
        };
    assertRefused(Code.INVALID, () -> answers.once(ask, refused));
    assertThat(answers.find(ask)).isEmpty();
    assertThat(generations(scene)).isZero();
    assertThat(answers.once(ask, start(scene)).replayed()).isFalse();
  }

  @Test
  void keyBelongsToOneRequestOfOneAccount() {
    Scene scene = ledger.newScene();
    Ask ask = ask(scene, "a");
    answers.once(ask, start(scene));
    Ask otherBody = new Ask(ask.accountId(), ask.key(), TARGET, "other");
    Ask otherTarget = new Ask(ask.accountId(), ask.key(), "POST /x", ask.bodySha256());
    assertRefused(Code.IDEMPOTENCY_KEY_REUSED, () -> answers.once(otherBody, DoneOnce::neverDone));
    assertRefused(Code.IDEMPOTENCY_KEY_REUSED, () -> answers.find(otherTarget));
    assertRefused(
        Code.IDEMPOTENCY_KEY_REUSED,
        () -> answers.refuseOtherTarget(ask.accountId(), ask.key(), "POST /x"));
    answers.refuseOtherTarget(ask.accountId(), ask.key(), TARGET);
    Scene neighbour = ledger.newScene();
    assertThat(answers.once(ask(neighbour, "a"), start(neighbour)).replayed()).isFalse();
  }

  @Test
  void sameRequestIsToldToWaitWhileTheFirstIsUnderWay() {
    Scene scene = ledger.newScene();
    Ask ask = ask(scene, "a");
    Supplier<Answer> slow =
        () -> {
          Failure told = CompletableFuture.supplyAsync(() -> refusalOf(ask)).join();
          assertThat(told.code()).isEqualTo(Code.WRONG_STATE);
          assertThat(told.retryAfter()).isEqualTo(Duration.ofSeconds(1));
          return start(scene).get();
        };
    assertThat(answers.once(ask, slow).replayed()).isFalse();
    assertThat(answers.once(ask, DoneOnce::neverDone).replayed()).isTrue();
  }

  @Test
  void answerIsForgottenAfterSevenDays() {
    Scene scene = ledger.newScene();
    Ask ask = ask(scene, "a");
    answers.once(ask, start(scene));
    age(scene, "6 days 23 hours");
    assertThat(answers.find(ask)).isPresent();
    age(scene, "2 hours");
    assertThat(answers.find(ask)).isEmpty();
    assertThat(answers.once(ask, () -> new Answer(201, null, null, "{}", false)).status())
        .isEqualTo(201);
    age(scene, "8 days");
    assertThat(answers.forgetOld()).isPositive();
    assertThat(kept(scene)).isZero();
  }

  private Failure refusalOf(Ask ask) {
    try {
      answers.once(ask, DoneOnce::neverDone);
    } catch (Failure refusal) {
      return refusal;
    }
    throw new AssertionError("It was not refused");
  }

  private Supplier<Answer> start(Scene scene) {
    return () -> {
      UUID id = moves.start(scene);
      return new Answer(202, "/generations/" + id, "tag", "{\"id\": \"" + id + "\"}", false);
    };
  }

  private static Answer neverDone() {
    throw new AssertionError("It was done again");
  }

  private static Ask ask(Scene scene, String key) {
    return new Ask(scene.ownerId(), key, TARGET, "body");
  }

  private long generations(Scene scene) {
    return ledger.count("select count(*) from generation where project_id = ?", scene.projectId());
  }

  private long kept(Scene scene) {
    return ledger.count(
        "select count(*) from idempotent_answer where account_id = ?", scene.ownerId());
  }

  private void age(Scene scene, String by) {
    database.update(
        "update idempotent_answer set created_at = created_at - ?::interval where account_id = ?",
        by,
        scene.ownerId());
  }
}
