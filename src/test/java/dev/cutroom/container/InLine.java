package dev.cutroom.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.generation.control.Attempts.Beat;
import dev.cutroom.generation.control.Claim;
import dev.cutroom.generation.control.Claims;
import dev.cutroom.generation.control.Queue;
import dev.cutroom.generation.control.Ticket;
import dev.cutroom.generation.control.TransientWorkFailure;
import dev.cutroom.generation.entity.State;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes next, and who may go on with what: the part about the queue. */
abstract class InLine extends Voiceover {
  private static final TransientWorkFailure PASSING =
      new TransientWorkFailure("ENCODER_KILLED", "ffmpeg was ended from outside.", null);

  @Inject Queue queue;
  @Inject Claims claims;

  @Test
  void eachAccountsFirstComesBeforeAnybodysSecond() {
    Scene busy = ledger.newScene();
    UUID first = moves.start(busy);
    UUID second = moves.start(ledger.another(busy));
    UUID third = moves.start(ledger.another(busy));
    UUID others = moves.start(ledger.newScene());

    assertThat(inLine(first, second, third, others)).containsExactly(first, others, second, third);
    moves.claim(first);
    assertThat(inLine(first, second, third, others)).containsExactly(others, second, third);
  }

  @Test
  void interactiveWorkGoesBeforeABatchThatHasNotWaitedLong() {
    UUID batch = moves.start(ledger.newScene());
    database.update("update generation set priority = 0 where id = ?", batch);
    UUID interactive = moves.start(ledger.newScene());
    assertThat(inLine(batch, interactive)).containsExactly(interactive, batch);
    database.update(
        "update generation set created_at = now() - interval '11 minutes' where id = ?", batch);
    assertThat(inLine(batch, interactive)).containsExactly(batch, interactive);
  }

  @Test
  void placeInTheLineIsShownWhileItWaits() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    assertThat(states.of(scene.projectId()).progress().queuePosition()).isPositive();
    moves.claim(id);
    assertThat(states.of(scene.projectId()).progress().queuePosition()).isNull();
  }

  @Test
  void onlyTheExecutionThatCarriedItResumesWhatADeadServerLeft() {
    UUID id = moves.start(ledger.newScene());
    String own = id.toString();
    Claim claim = moves.claim(id, own, UUID.randomUUID()).orElseThrow();
    assertThat(queue.candidates("another")).doesNotContain(id);
    assertThat(moves.claim(id, "another", UUID.randomUUID())).isEmpty();
    assertThat(attempts.beat(claim, 1, "Rendering", null)).isEqualTo(Beat.GO_ON);

    assertThat(queue.candidates(own)).containsExactly(id);
    Claim later = moves.claim(id, own, UUID.randomUUID()).orElseThrow();
    assertThat(later.rescues()).isEqualTo(1);
    assertThat(attempts.beat(claim, 2, "Rendering", null)).isEqualTo(Beat.LOST);
  }

  @Test
  void serverThatWasFrozenClaimsNothingByAnExecutionThatWasRevivedElsewhere() {
    UUID running = moves.start(ledger.newScene());
    UUID waiting = moves.start(ledger.newScene());
    Ticket frozen = moves.hold(running.toString());
    Claim claim = moves.claim(running);

    assertThat(claims.claim(running, frozen, UUID.randomUUID())).isEmpty();
    assertThat(claims.claim(waiting, frozen, UUID.randomUUID())).isEmpty();
    assertThat(attempts.beat(claim, 1, "Rendering", null)).isEqualTo(Beat.GO_ON);
  }

  @Test
  void serverThatTakesUpItsOwnWorkAgainHasNotDied() {
    UUID id = moves.start(ledger.newScene());
    UUID server = UUID.randomUUID();
    assertThat(moves.claim(id, id.toString(), server)).isPresent();
    assertThat(moves.claim(id, id.toString(), server).orElseThrow().rescues()).isZero();
  }

  @Test
  void passingFailureWaitsItsTurnAndKeepsTheProject() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    Claim claim = moves.claim(id);
    attempts.tryAgain(claim, PASSING, Duration.ofMinutes(1));

    assertThat(generations.find(scene.ownerId(), id).state()).isEqualTo(State.QUEUED);
    assertThat(states.of(scene.projectId()).lock().locked()).isTrue();
    assertThat(queue.candidates("any")).doesNotContain(id);
    assertThat(moves.claim(id, "any", UUID.randomUUID())).isEmpty();

    database.update("update generation set not_before = now() where id = ?", id);
    Claim second = moves.claim(id, "any", UUID.randomUUID()).orElseThrow();
    assertThat(second.failures()).isEqualTo(1);
    assertThat(second.rescues()).isZero();
    assertThat(second.fence()).isGreaterThan(claim.fence());
  }

  @Test
  void whatWaitsToBeTriedAgainIsCancelledAtOnce() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    attempts.tryAgain(moves.claim(id), PASSING, Duration.ofHours(1));
    generations.cancel(scene.ownerId(), id);
    assertThat(generations.find(scene.ownerId(), id).state()).isEqualTo(State.CANCELLED);
    assertThat(states.of(scene.projectId()).lock().locked()).isFalse();
  }

  /** Those of {@code ids} that wait, in order; other tests leave work behind. */
  private List<UUID> inLine(UUID... ids) {
    List<UUID> all =
        database.rows(
            "select id from generation_queue order by position",
            row -> row.getObject("id", UUID.class));
    List<UUID> ours = new ArrayList<>(all);
    ours.retainAll(Arrays.asList(ids));
    return ours;
  }
}
