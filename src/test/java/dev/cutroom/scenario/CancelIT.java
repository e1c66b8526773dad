package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Cancelled work stops at once and wholly; what it had finished serves a retry. */
@ExtendWith(SharedCutroom.class)
class CancelIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int SEGMENTS = 10;

  private final Leftovers leftovers;
  private final ProjectDriver project;
  private final String sourceId;

  CancelIT(RunningCutroom cutroom, @TempDir Path folder) {
    leftovers = new Leftovers(cutroom);
    project = ProjectDriver.create(cutroom, "Changed my mind");
    sourceId = project.upload(Footage.lively(folder)).path("id").asText();
  }

  @Test
  void cancelledWorkIsGoneWithinTwoSecondsAndARetryKeepsItsFinishedSegments() {
    GenerationDriver generation = project.generate(Works.assembly(sourceId, SEGMENTS));
    generation.awaitInTheMidst(2, LIMIT);
    Await.that("an encoder runs", SOON, () -> !leftovers.mediaProcesses().isEmpty());
    assertThat(leftovers.workFolders(generation)).isNotEmpty();

    long asked = System.nanoTime();
    generation.cancel().expect(202);
    Await.that(
        "no process, no work folder, state cancelled",
        SOON.minusNanos(System.nanoTime() - asked),
        () ->
            leftovers.mediaProcesses().isEmpty()
                && leftovers.workFolders(generation).isEmpty()
                && generation.state().equals("cancelled"));
    assertThat(generation.progress().path("state").asText()).isEqualTo("cancelled");
    generation.cancel().expect(202);
    assertThat(generation.state()).isEqualTo("cancelled");

    List<String> kept = generation.finishedSegments();
    Instant cancelled = Instant.parse(generation.view().path("endedAt").asText());
    generation.retry().expect(202);
    assertThat(Instant.parse(project.lock().path("lockedAt").asText())).isAfter(cancelled);
    generation.awaitProgress(
        "resumed", LIMIT, now -> !now.path("state").asText().equals("cancelled"));
    generation.awaitCompleted(LIMIT);
    assertThat(generation.steps("reused")).containsAll(kept);
    assertThat(generation.finishedSegments()).doesNotHaveDuplicates().hasSize(SEGMENTS);
    assertThat(generation.view().path("attempt").asInt()).isEqualTo(2);
    assertThat(generation.view().path("clipIds")).hasSize(1);

    generation.cancel().expectProblem(409, "WRONG_STATE");
    generation.retry().expectProblem(409, "WRONG_STATE");
  }

  @Test
  void nextGenerationStartsRightAfterACancel() {
    GenerationDriver first = project.generate(Works.assembly(sourceId, SEGMENTS));
    first.awaitProgress("begun", LIMIT, now -> now.path("state").asText().equals("generating"));
    first.cancel().expect(202);
    first.cancel().expect(202);
    first.awaitCancelled(SOON);

    GenerationDriver next = project.generate(Works.smallest(sourceId));
    next.awaitProgress("begun", SOON, now -> !now.path("state").asText().equals("queued"));
    next.awaitCompleted(LIMIT);
    assertThat(first.state()).isEqualTo("cancelled");
  }
}
