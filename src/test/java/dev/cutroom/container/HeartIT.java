package dev.cutroom.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.generation.control.Attempts.Beat;
import dev.cutroom.generation.control.Claim;
import dev.cutroom.generation.control.FinishedStep;
import dev.cutroom.generation.control.LostClaimException;
import dev.cutroom.generation.entity.State;
import dev.cutroom.history.Histories;
import dev.cutroom.history.JqwikInServer;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.sql.DatabaseException;
import dev.cutroom.project.control.ContendedException;
import dev.cutroom.project.control.ProjectLock;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.Property;
import net.jqwik.engine.JqwikTestEngine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The lock, the fence and the constraints, from inside the server. */
@ArquillianTest
final class HeartIT extends NothingForgotten {
  private static final int CALLERS = 50;
  private static final FinishedStep STEP =
      new FinishedStep("plan", "input", null, "{\"clips\":[]}");

  @Inject ProjectLock lock;
  @Inject UserTransaction transaction;

  /** The WAR as it was built, and the tests. */
  @Deployment
  static WebArchive server() {
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("cutroom.war", "target/cutroom.war")))
        .addPackage(HeartIT.class.getPackage())
        .addPackage(Histories.class.getPackage())
        .addAsResource("junit-platform.properties")
        .addAsLibraries(
            HeartServer.jarOf(org.assertj.core.api.Assertions.class).toFile(),
            HeartServer.jarOf(Property.class).toFile(),
            HeartServer.jarOf(JqwikTestEngine.class).toFile());
  }

  @Test
  void noHistoryBreaksAnInvariant() {
    JqwikInServer.run(Histories.class, Integer.getInteger("cutroom.histories"));
  }

  @Test
  void lockIsTakenInATransactionOnly() {
    Scene scene = ledger.newScene();
    assertThatExceptionOfType(EJBTransactionRequiredException.class)
        .isThrownBy(() -> lock.lock(scene.projectId(), scene.ownerId()));
  }

  @Test
  void whoFindsTheProjectLockedIsToldAtOnceAndMayTryAgain() throws Exception {
    Scene scene = ledger.newScene();
    transaction.begin();
    try {
      lock.lock(scene.projectId(), scene.ownerId());
      Throwable told =
          CompletableFuture.supplyAsync(() -> catchThrowable(() -> moves.start(scene))).get();
      assertThat(told).isInstanceOf(ContendedException.class);
      assertThat(Outage.sqlState(told)).isEqualTo("55P03");
    } finally {
      transaction.rollback();
    }
    assertThat(moves.start(scene)).isNotNull();
  }

  @Test
  void otherFaultsOfALockingQueryAreNoContention() throws Exception {
    Scene scene = ledger.newScene();
    transaction.begin();
    try {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.update("select 1 / 0"));
      Throwable told = catchThrowable(() -> lock.lock(scene.projectId(), scene.ownerId()));
      assertThat(told).isNotNull().isNotInstanceOf(ContendedException.class);
      assertThat(Outage.sqlState(told)).isEqualTo("25P02");
      assertThat(Outage.isOutage(told)).isFalse();
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void connectionLostInALockingQueryIsAnOutageAndNoContention() throws Exception {
    Scene scene = ledger.newScene();
    transaction.begin();
    try {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(
              () -> database.row("select pg_terminate_backend(pg_backend_pid())", row -> 1));
      Throwable told = catchThrowable(() -> lock.lock(scene.projectId(), scene.ownerId()));
      assertThat(told).isNotNull().isNotInstanceOf(ContendedException.class);
      assertThat(Outage.isOutage(told)).as("outage: %s", told).isTrue();
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void oneOfFiftyCallersGetsTheProjectAndAllOthersAreToldWhoHasIt() throws Exception {
    Scene scene = ledger.newScene();
    CountDownLatch gate = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<Object>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        calls.add(callers.submit(() -> moves.startWhenOpen(scene, gate)));
      }
      gate.countDown();
      List<Object> winners = new ArrayList<>();
      for (Future<Object> call : calls) {
        Object answer = call.get();
        if (answer instanceof Failure refusal) {
          assertThat(refusal.code()).isEqualTo(Code.PROJECT_LOCKED);
          assertThat(refusal.extensions()).containsEntry("holderName", "Ada");
        } else {
          winners.add(answer);
        }
      }
      assertThat(winners).hasSize(1);
      assertThat(states.of(scene.projectId()).lock().generationId()).isEqualTo(winners.get(0));
    } finally {
      callers.shutdownNow();
    }
    assertThat(
            ledger.count("select count(*) from generation where project_id = ?", scene.projectId()))
        .isEqualTo(1);
  }

  @Test
  void databaseItselfRefusesASecondActiveGeneration() {
    for (String first : List.of("queued", "generating")) {
      Scene scene = ledger.newScene();
      insert(scene, rowIn(first));
      for (String second : List.of("queued", "generating")) {
        assertThatThrownBy(() -> insert(scene, rowIn(second)))
            .satisfies(thrown -> assertThat(Outage.sqlState(thrown)).isEqualTo("23505"))
            .hasMessageContaining("generation_one_active");
      }
      insert(scene, rowIn("completed"));
      insert(scene, rowIn("completed"));
    }
  }

  @Test
  void databaseItselfStoresWholeStatesOnly() {
    GenerationRows.whole().forEach((name, row) -> insert(ledger.newScene(), row));
    Scene scene = ledger.newScene();
    GenerationRows.broken()
        .forEach(
            (name, row) ->
                assertThatThrownBy(() -> insert(scene, row))
                    .as(name)
                    .satisfies(thrown -> assertThat(Outage.sqlState(thrown)).isEqualTo("23514")));
  }

  @Test
  void generationAndItsExecutionAreCommittedOrForgottenTogether() throws Exception {
    Scene scene = ledger.newScene();
    transaction.begin();
    UUID forgotten = moves.start(scene);
    transaction.rollback();
    assertThat(ledger.rowsOf(forgotten)).isEmpty();
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();

    UUID kept = moves.start(scene);
    assertThat(ledger.rowsOf(kept))
        .extracting(row -> row.substring(0, row.indexOf(' ')))
        .containsExactly("execution", "generation", "log", "project");
  }

  @Test
  void attemptThatHasLostItsClaimChangesNoRow() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    Claim earlier = moves.claim(id);
    attempts.stepDone(earlier, STEP, "Planning", 1);
    Claim later = moves.claim(id);
    assertThat(later.fence()).isGreaterThan(earlier.fence());
    assertThat(later.attempt()).isEqualTo(2);
    List<String> rows = ledger.rowsOf(id);

    assertAllRefused(earlier);

    assertThat(ledger.rowsOf(id)).isEqualTo(rows);
    assertThat(attempts.beat(later, 10, "Rendering", null)).isEqualTo(Beat.GO_ON);
  }

  @Test
  void whatHasEndedStaysAsItIs() {
    for (State end : List.of(State.COMPLETED, State.FAILED, State.CANCELLED)) {
      Scene scene = ledger.newScene();
      UUID id = moves.start(scene);
      Claim claim = moves.claim(id);
      moves.end(claim, end);
      List<String> rows = ledger.rowsOf(id);

      assertAllRefused(claim);
      assertThat(moves.claim(id, id.toString(), UUID.randomUUID())).isEmpty();
      if (end != State.CANCELLED) {
        assertRefused(() -> generations.cancel(scene.ownerId(), id));
      }
      if (end == State.COMPLETED) {
        assertRefused(() -> generations.retry(scene.editor(), id));
      }

      assertThat(ledger.rowsOf(id)).as("after %s", end).isEqualTo(rows);
      assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
      assertThat(moves.start(scene)).isNotNull();
    }
  }

  @Test
  void percentageThatWasShownNeverFalls() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    attempts.beat(moves.claim(id), 40, "Rendering", 12.5);
    Claim later = moves.claim(id);
    assertThat(later.percentage()).isEqualTo(40);
    attempts.beat(later, 10, "Rendering", null);
    assertThat(generations.find(scene.ownerId(), id).progress().percentage()).isEqualTo(40);
  }

  @Test
  void whatWaitsIsCancelledAtOnce() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    generations.cancel(scene.ownerId(), id);
    assertThat(generations.find(scene.ownerId(), id).state()).isEqualTo(State.CANCELLED);
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
    assertThat(moves.claim(id, id.toString(), UUID.randomUUID())).isEmpty();
    generations.cancel(scene.ownerId(), id);
  }

  @Test
  void cancelIsNotLostWhileTheWorkIsGivenBack() throws Exception {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    moves.claim(id);
    transaction.begin();
    database.update(
        "update generation set state = 'queued', worker = null, execution = null where id = ?", id);
    CompletableFuture<Throwable> told =
        CompletableFuture.supplyAsync(
            () -> catchThrowable(() -> generations.cancel(scene.ownerId(), id)));
    while (ledger.count("select count(*) from pg_locks where not granted") == 0 && !told.isDone()) {
      LockSupport.parkNanos(1_000_000);
    }
    transaction.commit();

    assertThat(told.get()).isNull();
    assertThat(generations.find(scene.ownerId(), id).state()).isEqualTo(State.CANCELLED);
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
  }

  @Test
  void clipThatIsGoneIsNotFinished() {
    Scene scene = ledger.newScene();
    moves.end(moves.claim(moves.start(scene)), State.COMPLETED);
    UUID clip = ledger.onlyClip(scene);
    UUID id = moves.finish(scene, clip);
    moves.end(moves.claim(id), State.FAILED);

    database.update("update clip set deleted_at = now() where id = ?", clip);
    assertRefused(Code.INVALID, () -> moves.finish(scene, clip));
    assertRefused(Code.WRONG_STATE, () -> generations.retry(scene.editor(), id));
    database.update("delete from clip where id = ?", clip);
    assertRefused(Code.INVALID, () -> moves.finish(scene, clip));
    assertRefused(Code.WRONG_STATE, () -> generations.retry(scene.editor(), id));
  }

  @Test
  void everyFailureNamesAStep() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    Claim claim = moves.claim(id);
    attempts.beat(claim, 40, "Encoding", null);
    moves.end(claim, State.FAILED);

    assertThat(generations.find(scene.ownerId(), id).error())
        .satisfies(
            error -> assertThat(Objects.requireNonNull(error).stage()).isEqualTo("Encoding"));
  }

  @Test
  void whatRunsIsToldToStopAndHoldsTheProjectUntilItHas() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    Claim claim = moves.claim(id);
    generations.cancel(scene.ownerId(), id);
    assertThat(generations.find(scene.ownerId(), id).state()).isEqualTo(State.GENERATING);
    assertThat(attempts.beat(claim, 5, "Rendering", null)).isEqualTo(Beat.CANCEL);
    assertThatExceptionOfType(LostClaimException.class)
        .isThrownBy(() -> moves.end(claim, State.COMPLETED));
    assertRefused(() -> moves.start(scene));
    attempts.cancelled(claim);
    assertThat(moves.start(scene)).isNotNull();
  }

  @Test
  void retryKeepsFinishedStepsAndDrawsANewFence() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    Claim first = moves.claim(id);
    attempts.stepDone(first, STEP, "Planning", 1);
    moves.end(first, State.FAILED);

    generations.retry(scene.editor(), id);
    assertRefused(() -> moves.start(scene));
    Claim second = moves.claim(id);

    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(second.rescues()).isZero();
    assertThat(attempts.finishedSteps(id)).containsEntry("plan", STEP);
    assertThat(generations.find(scene.ownerId(), id).error()).isNull();
    moves.end(second, State.COMPLETED);
    assertThat(generations.find(scene.ownerId(), id).clipIds()).hasSize(1);
    assertThat(attempts.finishedSteps(id)).isEmpty();
  }

  private void assertAllRefused(Claim claim) {
    assertThat(attempts.beat(claim, 90, "Rendering", 1.0)).isEqualTo(Beat.LOST);
    FinishedStep other = new FinishedStep("plan", "other", null, "{}");
    List<ThrowingCallable> writes =
        List.of(
            () -> attempts.stepDone(claim, other, "Planning", 1),
            () -> moves.end(claim, State.COMPLETED),
            () -> moves.end(claim, State.FAILED),
            () -> moves.end(claim, State.CANCELLED));
    for (ThrowingCallable write : writes) {
      assertThatExceptionOfType(LostClaimException.class).isThrownBy(write);
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(call)
        .satisfies(failure -> assertThat(failure.code().status()).isEqualTo(409));
  }

  private void insert(Scene scene, String changes) {
    database.update(GenerationRows.insert(changes), scene.projectId(), scene.ownerId());
  }

  private static String rowIn(String state) {
    return GenerationRows.whole().getOrDefault(state, "");
  }
}
