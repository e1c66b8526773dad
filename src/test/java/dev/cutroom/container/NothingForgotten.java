package dev.cutroom.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.generation.control.Claim;
import dev.cutroom.generation.control.ForgottenWork;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work without an execution; a part of {@link HeartIT}, whose server they share. */
abstract class NothingForgotten extends HandsOff {
  @Inject ForgottenWork forgotten;

  /** What other tests have left is covered and beats no more. */
  @BeforeEach
  void coverTheRest() {
    database.update("delete from scheduled_tasks");
    database.update("update generation set updated_at = updated_at - interval '30 s'");
    assertThat(forgotten.enqueue()).isNotNegative();
    assertThat(forgotten.enqueue()).isZero();
  }

  @Test
  void whatWaitsGetsAsManyExecutionsAsItNeeds() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    assertThat(forgotten.enqueue()).isZero();
    dropExecutions(id);
    assertThat(forgotten.enqueue()).isEqualTo(1);
    assertThat(forgotten.enqueue()).isZero();
  }

  @Test
  void attemptWhoseExecutionIsGoneIsAdoptedOnceItBeatsNoMore() {
    Scene scene = ledger.newScene();
    UUID id = moves.start(scene);
    Claim claim = moves.claim(id);
    dropExecutions(id);
    assertThat(forgotten.enqueue()).as("it beats").isZero();
    database.update(
        "update generation set updated_at = updated_at - interval '30 s' where id = ?", id);
    assertThat(forgotten.enqueue()).isEqualTo(1);
    assertThat(forgotten.enqueue()).isZero();
    String execution =
        database
            .row("select execution from generation where id = ?", row -> row.getString(1), id)
            .orElseThrow();
    Claim adopted = moves.claim(id, execution, UUID.randomUUID()).orElseThrow();
    assertThat(adopted.fence()).isGreaterThan(claim.fence());
    assertThat(adopted.rescues()).isEqualTo(1);
  }

  private void dropExecutions(UUID id) {
    assertThat(database.update("delete from scheduled_tasks where task_instance like ?", id + "%"))
        .isPositive();
  }
}
