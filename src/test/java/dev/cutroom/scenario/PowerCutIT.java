package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A server that was killed, or stopped, leaves nothing stuck and nothing behind. */
@TestInstance(Lifecycle.PER_CLASS)
class PowerCutIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration TAKE_OVER_LIMIT = Duration.ofSeconds(40);
  private static final Duration CHILDREN_LIMIT = Duration.ofSeconds(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final int SEGMENTS = 12;

  private final RunningCutroom cutroom;
  private final Leftovers leftovers;
  private final ProjectDriver project;
  private final String sourceId;
  private final Receiver receiver = new Receiver().answering(Receiver.SILENCE);

  PowerCutIT(@TempDir Path folder) {
    cutroom = RunningCutroom.start(Map.of("CUTROOM_WEBHOOK_INSIDE_ALLOWED", "127.0.0.1"));
    leftovers = new Leftovers(cutroom);
    project = ProjectDriver.create(cutroom, "Interrupted");
    sourceId = project.upload(Footage.lively(folder)).path("id").asText();
  }

  @AfterAll
  void stop() {
    cutroom.close();
    receiver.close();
  }

  @Test
  void workGoesOnFromItsLastFinishedStepAfterAPowerCut() {
    WebhookDriver webhook =
        WebhookDriver.create(project.client(), receiver.url(), "generation.queued");
    GenerationDriver generation = project.generate(Works.assembly(sourceId, SEGMENTS));
    generation.awaitInTheMidst(3, LIMIT);
    List<String> finished = generation.finishedSegments();
    List<Path> dead = leftovers.workFolders(generation);
    assertThat(dead).hasSize(1);

    cutroom.killHard();
    Await.that(
        "no ffmpeg of the dead server survives",
        CHILDREN_LIMIT,
        () -> leftovers.mediaProcesses().isEmpty());
    cutroom.restart();

    // The same token, the same answer, at once.
    JsonNode progress = generation.progress();
    assertThat(progress.path("state").asText()).isEqualTo("generating");
    assertThat(progress.path("percentage").asInt()).isGreaterThanOrEqualTo(30);
    assertThat(project.lock().path("generationId").asText()).isEqualTo(generation.id());

    Await.that(
        "the work goes on", TAKE_OVER_LIMIT, () -> generation.view().path("attempt").asInt() == 2);
    completes(generation, finished, 2);
    assertThat(generation.log()).anyMatch(entry -> entry.path("event").asText().equals("resumed"));
    assertThat(dead.get(0)).doesNotExist();

    // The endpoint was being told when the lights went out: it is told again.
    List<Receiver.Received> told = receiver.await("generation.queued", 2, TAKE_OVER_LIMIT);
    assertThat(told).hasSize(2).extracting(Receiver.Received::id).containsOnly(told.get(0).id());
    webhook.awaitDelivery("generation.queued", "delivered");
    webhook.delete().expect(204);
  }

  @Test
  void orderlyStopHandsTheWorkToTheNextStart() {
    GenerationDriver generation = project.generate(Works.assembly(sourceId, SEGMENTS));
    generation.awaitInTheMidst(1, LIMIT);
    List<String> finished = generation.finishedSegments();

    long asked = System.nanoTime();
    cutroom.terminate();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(STOP_LIMIT);
    assertThat(leftovers.mediaProcesses()).isEmpty();
    assertThat(leftovers.workFolders(generation)).isEmpty();
    cutroom.restart();

    // What was handed back counts as no attempt.
    completes(generation, finished, 1);
  }

  private void completes(GenerationDriver generation, List<String> finishedBefore, int attempts) {
    generation.awaitCompleted(LIMIT);
    assertThat(generation.view().path("attempt").asInt()).isEqualTo(attempts);
    assertThat(generation.steps("reused")).containsAll(finishedBefore);
    assertThat(generation.finishedSegments()).doesNotHaveDuplicates().hasSize(SEGMENTS);
    assertThat(leftovers.workFolders(generation)).isEmpty();
    assertThat(leftovers.mediaProcesses()).isEmpty();
    assertThat(project.lock().path("locked").asBoolean()).isFalse();
    String clipId = generation.view().path("clipIds").get(0).asText();
    ClipDriver clip = new ClipDriver(project.client(), clipId);
    assertThat(clip.report().path("passed").asBoolean()).isTrue();
  }
}
