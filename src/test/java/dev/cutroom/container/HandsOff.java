package dev.cutroom.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.account.control.Accounts;
import dev.cutroom.account.control.Caller;
import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.generation.control.Attempts.Beat;
import dev.cutroom.generation.control.Claim;
import dev.cutroom.generation.control.LostClaimException;
import dev.cutroom.generation.entity.State;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.project.control.EditLocks;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectState;
import dev.cutroom.project.control.Projects;
import dev.cutroom.project.entity.ProjectFacts;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Edit locks and forced unlocking; a part of {@link HeartIT}, whose server they share. */
abstract class HandsOff extends DoneOnce {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject EditLocks locks;
  @Inject Projects projects;
  @Inject Accounts accounts;

  @Test
  void editorHoldsTheProjectAgainstAnyOtherSessionAndRenewsItsLease() {
    Scene scene = ledger.newScene();
    Editor other = another(scene);
    ProjectState.Lock first = locks.take(scene.editor(), scene.projectId(), MINUTE);
    assertThat(first.purpose()).isEqualTo("edit");
    assertThat(first.holderId()).isEqualTo(scene.ownerId());
    assertThat(Duration.between(first.lockedAt(), first.expiresAt())).isEqualTo(MINUTE);

    assertLocked(() -> locks.take(other, scene.projectId(), MINUTE));
    assertLocked(() -> locks.release(other, scene.projectId()));
    assertLocked(() -> rename(other, scene));
    assertLocked(() -> projects.delete(other, scene.projectId()));
    assertLocked(() -> moves.start(scene, other));

    ProjectState.Lock renewed =
        locks.take(scene.editor(), scene.projectId(), Duration.ofMinutes(10));
    assertThat(renewed.lockedAt()).isEqualTo(first.lockedAt());
    assertThat(renewed.expiresAt()).isAfter(first.expiresAt());
    rename(scene.editor(), scene);

    locks.release(scene.editor(), scene.projectId());
    locks.release(scene.editor(), scene.projectId());
    rename(other, scene);
  }

  @Test
  void leaseThatHasExpiredIsNoLockAndAnybodyTakesItOver() {
    Scene scene = ledger.newScene();
    Editor other = another(scene);
    locks.take(scene.editor(), scene.projectId(), MINUTE);
    expire(scene);
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
    rename(other, scene);
    locks.release(other, scene.projectId());

    ProjectState.Lock taken = locks.take(other, scene.projectId(), MINUTE);
    assertThat(Duration.between(taken.lockedAt(), taken.expiresAt())).isEqualTo(MINUTE);
    assertLocked(() -> rename(scene.editor(), scene));
  }

  @Test
  void lockEndsWithTheCredentialThatTookIt() {
    Scene scene = ledger.newScene();
    locks.take(scene.editor(), scene.projectId(), MINUTE);
    accounts.revoke(scene.ownerId(), scene.credentialId());
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
  }

  @Test
  void generationTakesOverFromTheEditorWhoStartsIt() {
    Scene scene = ledger.newScene();
    locks.take(scene.editor(), scene.projectId(), MINUTE);
    UUID id = moves.start(scene);
    assertThat(states.of(scene.projectId()).lock().generationId()).isEqualTo(id);
    assertLocked(() -> locks.take(scene.editor(), scene.projectId(), MINUTE));
    assertLocked(() -> locks.release(scene.editor(), scene.projectId()));
    moves.end(moves.claim(id), State.COMPLETED);
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
  }

  @Test
  void forcedUnlockEndsTheGenerationAndTakesEveryRightFromItsAttempt() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    Claim claim = moves.claim(id);
    locks.force(administrator(), scene.projectId());

    assertThat(generations.find(scene.ownerId(), id).state()).isEqualTo(State.CANCELLED);
    assertThat(generations.find(scene.ownerId(), id).error()).isNull();
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
    assertThat(attempts.beat(claim, 90, "Rendering", null)).isEqualTo(Beat.LOST);
    for (State end : new State[] {State.COMPLETED, State.FAILED, State.CANCELLED}) {
      assertThatExceptionOfType(LostClaimException.class).isThrownBy(() -> moves.end(claim, end));
    }
    assertThat(deeds(scene)).isEqualTo(1);

    generations.retry(scene.editor(), id);
    assertThat(moves.claim(id).fence()).isGreaterThan(claim.fence() + 1);
    assertThat(attempts.beat(claim, 90, "Rendering", null)).isEqualTo(Beat.LOST);
  }

  @Test
  void forcedUnlockEndsAnEditLockAndWhatWaits() {
    Scene scene = ledger.newScene();
    locks.take(scene.editor(), scene.projectId(), MINUTE);
    locks.force(administrator(), scene.projectId());
    rename(another(scene), scene);
    UUID id = moves.start(scene);
    locks.force(administrator(), scene.projectId());
    assertThat(generations.find(scene.ownerId(), id).state()).isEqualTo(State.CANCELLED);
    assertThat(moves.claim(id, id.toString(), UUID.randomUUID())).isEmpty();
    assertThat(deeds(scene)).isEqualTo(2);
  }

  @Test
  void onlyAnAdministratorForcesAndOthersLearnNothingOfForeignProjects() {
    Scene scene = ledger.newScene();
    Caller owner = new Caller(scene.ownerId(), "ada@x", "Ada", false, scene.credentialId());
    assertRefused(Code.FORBIDDEN, () -> locks.force(owner, scene.projectId()));
    assertRefused(Code.NOT_FOUND, () -> locks.force(owner, ledger.newScene().projectId()));
    assertRefused(Code.NOT_FOUND, () -> locks.force(administrator(), UUID.randomUUID()));
    assertThat(deeds(scene)).isZero();
  }

  private void rename(Editor editor, Scene scene) {
    ProjectFacts facts = new ProjectFacts("Renamed", "", null, 20, "");
    assertThat(projects.change(editor, scene.projectId(), version -> {}, old -> facts).getFacts())
        .isEqualTo(facts);
  }

  private Editor another(Scene scene) {
    return new Editor(scene.ownerId(), ledger.newCredential(scene.ownerId()));
  }

  private Caller administrator() {
    Scene office = ledger.newScene();
    return new Caller(office.ownerId(), "root@x", "Root", true, office.credentialId());
  }

  private void expire(Scene scene) {
    database.update(
        "update edit_lock set locked_at = now() - interval '2 s', expires_at = now() - interval '1 s'"
            + " where project_id = ?",
        scene.projectId());
  }

  private long deeds(Scene scene) {
    return ledger.count(
        "select count(*) from audit where object_id = ? and action = 'force-unlock'",
        scene.projectId());
  }

  private static void assertLocked(ThrowingCallable call) {
    assertRefused(Code.PROJECT_LOCKED, call);
  }
}
