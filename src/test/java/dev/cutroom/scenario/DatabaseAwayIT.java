package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away and comes back: an honest 503 meanwhile, and nothing lost. */
class DatabaseAwayIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration RECOVERY = Duration.ofSeconds(30);
  private static final int SEGMENTS = 12;

  @Test
  void outageIsToldAsSuchAndTheWorkIsDoneOnceItIsOver(@TempDir Path folder) {
    TestDatabase.empty();
    URI database = URI.create(TestDatabase.url().substring("jdbc:".length()));
    try (Cable cable = new Cable(database.getPort());
        RunningCutroom cutroom = RunningCutroom.start(through(cable, database))) {
      Leftovers leftovers = new Leftovers(cutroom);
      CutroomClient client = CutroomClient.administrator(cutroom);
      ProjectDriver project = ProjectDriver.create(client, "Outage");
      String sourceId = project.upload(Footage.lively(folder)).path("id").asText();
      GenerationDriver generation = project.generate(Works.assembly(sourceId, SEGMENTS));
      generation.awaitInTheMidst(1, LIMIT);

      cable.cut();
      assertUnavailable(client.get("/projects/" + project.id() + "/progress"));
      // Not "busy", though it is: nobody can know that now.
      assertUnavailable(project.tryGenerate(Works.smallest(sourceId)));
      assertUnavailable(
          CutroomClient.stranger(cutroom)
              .post(
                  "/sessions",
                  Map.of("email", cutroom.adminEmail(), "password", cutroom.adminPassword())));
      assertThat(client.root("GET", "/health/ready").send().status()).isEqualTo(503);
      assertThat(client.root("GET", "/health/live").send().status()).isEqualTo(200);
      Await.that(
          "work that cannot be noted stops", RECOVERY, () -> leftovers.mediaProcesses().isEmpty());

      cable.mend();
      Await.that(
          "it is ready again",
          RECOVERY,
          () -> client.root("GET", "/health/ready").send().status() == 200);
      generation.awaitCompleted(LIMIT);
      assertThat(generation.finishedSegments()).hasSize(SEGMENTS).doesNotHaveDuplicates();
      assertThat(leftovers.workFolders(generation)).isEmpty();
      assertThat(project.lock().path("locked").asBoolean()).isFalse();
    }
  }

  private static Map<String, String> through(Cable cable, URI database) {
    return Map.of(
        "CUTROOM_DB_URL",
        "jdbc:postgresql://127.0.0.1:" + cable.port() + database.getPath(),
        "CUTROOM_DB_USER",
        TestDatabase.user(),
        "CUTROOM_DB_PASSWORD",
        TestDatabase.password());
  }

  private static void assertUnavailable(Answer answer) {
    answer.expectProblem(503, "UNAVAILABLE");
    assertThat(Integer.parseInt(answer.header("retry-after"))).isPositive();
    assertThat(answer.json().path("retryable").asBoolean()).isTrue();
  }
}
