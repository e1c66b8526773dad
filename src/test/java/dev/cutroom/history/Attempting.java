package dev.cutroom.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.generation.control.Attempts.Beat;
import dev.cutroom.generation.control.Claim;
import dev.cutroom.generation.control.FinishedStep;
import dev.cutroom.generation.control.LostClaimException;
import dev.cutroom.generation.control.WorkFailure;
import dev.cutroom.generation.entity.State;
import java.time.Duration;
import java.util.List;

/** What an attempt writes, with a claim that may be lost: then nothing changes, and it is told. */
record Attempting(Actors actors) {

  /** Does {@code deed} by {@code claim}, whose generation is as {@code row} says. */
  void perform(Deed deed, Claim claim, Snapshot row) {
    boolean ours = row.state() == State.GENERATING && row.fence() == claim.fence();
    boolean granted = ours && !(row.cancelAsked() && deed.verb().yieldsToACancel());
    List<String> images = actors.rowsOf(row.id());
    if (deed.verb() == Deed.Verb.BEAT) {
      Beat beat = actors.attempts().beat(claim, deed.amount(), "Rendering", null);
      Beat told = row.cancelAsked() ? Beat.CANCEL : Beat.GO_ON;
      assertThat(beat).as("the answer to a beat").isEqualTo(ours ? told : Beat.LOST);
    } else {
      assertThat(written(deed, claim)).as("%s by %s on %s", deed, claim, row).isEqualTo(granted);
    }
    if (!granted) {
      assertThat(actors.rowsOf(row.id())).as("%s with a lost claim", deed).isEqualTo(images);
    }
  }

  private boolean written(Deed deed, Claim claim) {
    try {
      write(deed, claim);
      return true;
    } catch (LostClaimException e) {
      return false;
    }
  }

  private void write(Deed deed, Claim claim) {
    switch (deed.verb()) {
      case KEEP_STEP -> {
        String name = "step " + deed.amount() % 3;
        FinishedStep step = new FinishedStep(name, "input", null, "{\"by\":" + claim.fence() + "}");
        actors.attempts().stepDone(claim, step, "Planning", 1);
      }
      case COMPLETE -> actors.moves().end(claim, State.COMPLETED);
      case FAIL -> actors.moves().end(claim, State.FAILED);
      case CANCELLED -> actors.moves().end(claim, State.CANCELLED);
      case HAND_BACK -> actors.attempts().handBack(claim);
      case TRY_AGAIN -> tryAgain(claim, Duration.ofMillis(deed.amount() % 2 * 3_600_000L));
      default -> throw new IllegalArgumentException(deed + " is not an attempt's");
    }
  }

  /** As the worker does, within its cap. */
  private void tryAgain(Claim claim, Duration delay) {
    if (claim.failures() + 1 < Laws.MOST_FAILURES) {
      WorkFailure failure = new WorkFailure("PASSING", "It will pass.", true, null);
      actors.attempts().tryAgain(claim, failure, delay);
    } else {
      actors.moves().end(claim, State.FAILED);
    }
  }
}
