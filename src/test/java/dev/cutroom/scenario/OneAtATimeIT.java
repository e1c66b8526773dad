package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A project is worked on by one at a time, however many ask. */
@ExtendWith(SharedCutroom.class)
class OneAtATimeIT {
  private static final int CROWD = 200;
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Map<String, ?> LONG_WORK =
      Map.of("kind", "clips", "variantCount", 3, "targetDurationSeconds", 6);

  @Test
  void ofACrowdExactlyOneGetsTheProject(RunningCutroom cutroom, @TempDir Path folder) {
    ProjectDriver project = ProjectDriver.create(cutroom, "Crowded");
    project.upload(Footage.lively(folder));

    List<CompletableFuture<Answer>> crowd =
        IntStream.range(0, CROWD)
            .mapToObj(i -> project.generationCall(LONG_WORK).sendAsync())
            .toList();
    List<Answer> answers = crowd.stream().map(CompletableFuture::join).toList();

    List<Answer> accepted = answers.stream().filter(answer -> answer.status() == 202).toList();
    assertThat(accepted).hasSize(1);
    String winner = accepted.get(0).json().path("id").asText();
    answers.stream()
        .filter(answer -> answer.status() != 202)
        .forEach(answer -> assertBusy(answer, winner));
    assertThat(project.generations()).hasSize(1);

    JsonNode lock = project.lock();
    assertThat(lock.path("locked").asBoolean()).isTrue();
    assertThat(lock.path("generationId").asText()).isEqualTo(winner);
    assertBusy(project.rename("Taken"), winner);
    assertBusy(project.delete(), winner);
    assertThat(project.answer().json().path("name").asText()).isEqualTo("Crowded");

    GenerationDriver generation = new GenerationDriver(project, accepted.get(0));
    generation.cancel().expect(202);
    generation.awaitCancelled(LIMIT);
    assertThat(project.lock().path("locked").asBoolean()).isFalse();
    project.rename("Free again").expect(200);
    project.delete().expect(204);
  }

  /** The refusal says who is busy with what, and how far that is. */
  private static void assertBusy(Answer answer, String generationId) {
    JsonNode problem = answer.expectProblem(409, "PROJECT_LOCKED").json();
    assertThat(problem.path("locked").asBoolean()).isTrue();
    assertThat(problem.path("purpose").asText()).isEqualTo("generation");
    assertThat(problem.path("generationId").asText()).isEqualTo(generationId);
    assertThat(problem.path("holderName").asText()).isEqualTo("Administrator");
    assertThat(problem.path("holderId").asText()).isNotEmpty();
    assertThat(problem.path("lockedAt").asText()).isNotEmpty();
    assertThat(problem.has("expiresAt")).isTrue();
    assertThat(problem.path("retryable").asBoolean()).isTrue();
  }
}
