package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who edits keeps others out, and an administrator can end whatever holds a project. */
@ExtendWith(SharedCutroom.class)
class LockIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int SEGMENTS = 10;

  private final RunningCutroom cutroom;
  private final ProjectDriver project;
  private final ProjectDriver elsewhere;

  LockIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.project = ProjectDriver.create(cutroom, "Mine for a while");
    this.elsewhere = project.by(CutroomClient.administrator(cutroom));
  }

  @Test
  void editorKeepsEveryOtherSessionOutUntilTheLockIsGivenBack() {
    assertThat(project.lock().toString()).isEqualTo("{\"locked\":false}");
    JsonNode lock = project.takeLock("").expect(200).json();
    assertThat(lock.path("purpose").asText()).isEqualTo("edit");
    assertThat(lock.path("holderName").asText()).isEqualTo("Administrator");
    assertThat(lock.path("generationId").isNull()).isTrue();
    assertThat(lease(lock)).isEqualTo(Duration.ofMinutes(1));
    assertThat(elsewhere.lock()).isEqualTo(lock);

    List<Answer> refusals =
        List.of(
            elsewhere.takeLock("{}"),
            elsewhere.releaseLock(""),
            elsewhere.rename("Not mine"),
            elsewhere.tryGenerate(Map.of("kind", "clips")),
            elsewhere.tryUpload(new UploadForm().file("file", "a.mp4", new byte[10])),
            elsewhere.delete());
    for (Answer refusal : refusals) {
      JsonNode problem = refusal.expectProblem(409, "PROJECT_LOCKED").json();
      lock.fields()
          .forEachRemaining(
              member -> assertThat(problem.path(member.getKey())).isEqualTo(member.getValue()));
    }

    project.rename("Still mine").expect(200);
    JsonNode renewed = project.takeLock("{\"ttlSeconds\": 3600}").expect(200).json();
    assertThat(renewed.path("lockedAt")).isEqualTo(lock.path("lockedAt"));
    assertThat(lease(renewed)).isBetween(Duration.ofHours(1), Duration.ofMinutes(62));

    project.releaseLock("").expect(204);
    project.releaseLock("").expect(204);
    elsewhere.rename("Anybody's").expect(200);
  }

  @Test
  void wrongRequestsAreToldWhatWouldBeRight() {
    for (String length : List.of("9", "3601", "-1")) {
      Answer refused = project.takeLock("{\"ttlSeconds\": " + length + "}");
      assertThat(refused.expectProblem(422, "INVALID").pointers()).containsExactly("/ttlSeconds");
    }
    project.takeLock("{\"ttl\": 60}").expectProblem(400, "UNKNOWN_PROPERTY");
    project.takeLock("{").expectProblem(400, "MALFORMED_JSON");
    project.releaseLock("?force=yes").expectProblem(400, "BAD_PARAMETER");

    CutroomClient neighbour = Neighbour.of(cutroom);
    ProjectDriver foreign = project.by(neighbour);
    foreign.takeLock("").expectProblem(404, "NOT_FOUND");
    foreign.releaseLock("").expectProblem(404, "NOT_FOUND");
    foreign.releaseLock("?force=true").expectProblem(404, "NOT_FOUND");
    ProjectDriver own = ProjectDriver.create(neighbour, "The neighbour's");
    own.releaseLock("?force=true").expectProblem(403, "FORBIDDEN");
    neighbour.get("/admin/audit").expectProblem(403, "FORBIDDEN");
    project.client().get("/admin/audit?objectId=x").expectProblem(400, "BAD_PARAMETER");
  }

  @Test
  void forcedUnlockStopsTheWorkForGoodAndIsOnRecord(@TempDir Path folder) {
    ProjectDriver theirs = ProjectDriver.create(Neighbour.of(cutroom), "Stuck, they say");
    ProjectDriver admin = theirs.by(project.client());
    Leftovers leftovers = new Leftovers(cutroom);
    String sourceId = theirs.upload(Footage.lively(folder)).path("id").asText();
    theirs.takeLock("").expect(200);
    GenerationDriver generation = theirs.generate(Works.assembly(sourceId, SEGMENTS));
    generation.awaitInTheMidst(2, LIMIT);
    Await.that("an encoder runs", SOON, () -> !leftovers.mediaProcesses().isEmpty());
    theirs.releaseLock("").expectProblem(409, "PROJECT_LOCKED");

    long asked = System.nanoTime();
    admin.releaseLock("?force=true").expect(204);
    assertThat(theirs.lock().path("locked").asBoolean()).isFalse();
    assertThat(generation.state()).isEqualTo("cancelled");
    Await.that(
        "no process, no work folder",
        SOON.minusNanos(System.nanoTime() - asked),
        () -> leftovers.mediaProcesses().isEmpty() && leftovers.workFolders(generation).isEmpty());
    assertThat(generation.view().path("error").isNull()).isTrue();
    assertThat(generation.log().toString()).contains("Forced by Administrator");

    generation.retry().expect(202);
    generation.awaitProgress(
        "again", LIMIT, now -> now.path("state").asText().equals("generating"));
    generation.cancel().expect(202);
    generation.awaitCancelled(LIMIT);

    List<JsonNode> deeds =
        admin.client().get("/admin/audit?objectId=" + theirs.id()).expect(200).items();
    assertThat(deeds).hasSize(1);
    assertThat(deeds.get(0).path("action").asText()).isEqualTo("force-unlock");
    assertThat(deeds.get(0).path("objectType").asText()).isEqualTo("project");
    assertThat(deeds.get(0).path("detail").asText()).contains(generation.id());
    assertThat(deeds.get(0).size()).isEqualTo(6);
  }

  @Test
  void auditLogIsPagedNewestFirst() {
    project.delete().expect(204);
    Answer first = project.client().get("/admin/audit?limit=1").expect(200);
    assertThat(first.items().get(0).path("action").asText()).isEqualTo("project-deleted");
    String cursor = first.json().path("nextCursor").asText();
    Answer second = project.client().get("/admin/audit?limit=1&cursor=" + cursor).expect(200);
    assertThat(second.items().get(0).path("action").asText()).isEqualTo("token-created");
    assertThat(project.client().get("/admin/audit?action=token-created").expect(200).items())
        .allMatch(deed -> deed.path("objectType").asText().equals("token"))
        .noneMatch(deed -> deed.toString().contains("cutroom_"));
  }

  private static Duration lease(JsonNode lock) {
    return Duration.between(
        Instant.parse(lock.path("lockedAt").asText()),
        Instant.parse(lock.path("expiresAt").asText()));
  }
}
