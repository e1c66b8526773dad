package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.RunningCutroom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit is refused in words that help, and changes nothing. */
@ExtendWith(SharedCutroom.class)
class BadInputIT {
  private final RunningCutroom cutroom;
  private final CutroomClient client;

  BadInputIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.client = CutroomClient.administrator(cutroom);
  }

  @Test
  void malformedJsonIsToldWithItsLineAndColumn() {
    Answer answer =
        client.post("/projects", "{\n  \"name\": oops\n}").expectProblem(400, "MALFORMED_JSON");
    assertThat(answer.detail()).contains("line 2", "column 1");
    client.post("/projects", "").expectProblem(400, "MALFORMED_JSON");
    client
        .post("/projects", "{\"name\": \"one\", \"name\": \"two\"}")
        .expectProblem(400, "MALFORMED_JSON");
    client.post("/projects", "{\"name\": \"one\"} {}").expectProblem(400, "MALFORMED_JSON");
  }

  @Test
  void unknownPropertiesAreNamedAllAtOnce() {
    Answer answer =
        client
            .post("/projects", Map.of("name", "x", "nmae", 1, "descripton", "y"))
            .expectProblem(400, "UNKNOWN_PROPERTY");
    assertThat(answer.pointers()).containsExactlyInAnyOrder("/nmae", "/descripton");
  }

  @Test
  void allFaultsOfAProjectAreToldAtOnce() {
    Answer answer =
        client
            .post(
                "/projects",
                Map.of("name", " ", "targetDurationSeconds", 0, "description", "x".repeat(2001)))
            .expectProblem(422, "INVALID");
    assertThat(answer.pointers())
        .containsExactlyInAnyOrder("/name", "/targetDurationSeconds", "/description");
    assertThat(answer.json().path("errors"))
        .allSatisfy(error -> assertThat(error.path("detail").asText()).isNotBlank());
  }

  @Test
  void nothingIsCoercedIntoAnotherType() {
    assertThat(
            client
                .post("/projects", Map.of("name", 5, "targetDurationSeconds", "20"))
                .expectProblem(422, "INVALID")
                .pointers())
        .containsExactlyInAnyOrder("/name", "/targetDurationSeconds");
    client.post("/projects", List.of("name")).expectProblem(422, "INVALID");
    client.post("/projects", "null").expectProblem(422, "INVALID");
  }

  @Test
  void allFaultsOfAGenerationAreToldAtOnceAndNothingStarts() {
    ProjectDriver project = ProjectDriver.create(client, "Faulty wishes");
    Map<String, ?> wish =
        Map.of(
            "kind",
            "clips",
            "variantCount",
            11,
            "targetDurationSeconds",
            0.5,
            "preset",
            "betamax",
            "order",
            "given",
            "sourceIds",
            List.of(UUID.randomUUID().toString()));
    assertThat(project.tryGenerate(wish).expectProblem(422, "INVALID").pointers())
        .containsExactlyInAnyOrder(
            "/variantCount", "/targetDurationSeconds", "/preset", "/order", "/sourceIds/0");
    assertThat(
            project.tryGenerate(Map.of("kind", "dance")).expectProblem(422, "INVALID").pointers())
        .containsExactly("/kind");
    assertThat(
            project.tryGenerate(Map.of("kind", "clips")).expectProblem(422, "INVALID").pointers())
        .containsExactly("/sourceIds");
    assertThat(project.generations()).isEmpty();
    assertThat(project.progress().path("state").asText()).isEqualTo("idle");
    assertThat(project.progress().path("percentage").asInt()).isZero();
  }

  @Test
  void changeNeedsTheVersionThatWasReadAndValidValues() {
    ProjectDriver project = ProjectDriver.create(client, "First name");
    String path = "/projects/" + project.id();
    String read = project.answer().header("etag");
    client
        .call("PATCH", path)
        .json(Map.of("name", "No version"))
        .send()
        .expectProblem(428, "PRECONDITION_REQUIRED");
    client
        .call("PATCH", path)
        .header("If-Match", read)
        .json("{\"name\": null}")
        .send()
        .expectProblem(422, "INVALID");
    project.rename("Second name").expect(200);
    client
        .call("PATCH", path)
        .header("If-Match", read)
        .json(Map.of("name", "Too late"))
        .send()
        .expectProblem(412, "STALE");
    assertThat(project.answer().json().path("name").asText()).isEqualTo("Second name");
  }

  @Test
  void whatWasReadBeforeIsNotSentAgain() {
    ProjectDriver project = ProjectDriver.create(client, "Unchanged");
    for (String path :
        List.of(
            "/projects/" + project.id(),
            "/projects/" + project.id() + "/progress",
            "/projects/" + project.id() + "/lock",
            "/me")) {
      String tag = client.get(path).expect(200).header("etag");
      assertThat(tag).as(path).startsWith("\"");
      Answer again = client.call("GET", path).header("If-None-Match", tag).send().expect(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.header("etag")).isEqualTo(tag);
    }
  }

  @Test
  void somebodyElsesThingsDoNotExist() {
    CutroomClient neighbour = Neighbour.of(cutroom);
    ProjectDriver project = ProjectDriver.create(client, "Mine");
    String path = "/projects/" + project.id();

    for (String below :
        List.of("", "/progress", "/lock", "/sources", "/generations", "/clips", "/events")) {
      neighbour.get(path + below).expectProblem(404, "NOT_FOUND");
    }
    neighbour.delete(path).expectProblem(404, "NOT_FOUND");
    neighbour
        .call("PATCH", path)
        .header("If-Match", "*")
        .json(Map.of("name", "Yours"))
        .send()
        .expectProblem(404, "NOT_FOUND");
    neighbour.post(path + "/generations", Map.of("kind", "clips")).expectProblem(404, "NOT_FOUND");
    neighbour
        .call("POST", path + "/sources")
        .body(
            UploadForm.contentType(), new UploadForm().file("file", "a.txt", new byte[] {1}).body())
        .send()
        .expectProblem(404, "NOT_FOUND");
    assertThat(neighbour.get("/projects").expect(200).items()).isEmpty();
    assertThat(project.answer().json().path("name").asText()).isEqualTo("Mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/projects/00000000-0000-0000-0000-000000000000",
        "/projects/no-id",
        "/generations/no-id",
        "/sources/no-id",
        "/clips/no-id/content",
        "/nowhere"
      })
  void whatIsNotThereIsNotFound(String path) {
    client.get(path).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void methodsAndMediaTypesThatAreNotSpokenAreRefusedAsProblems() {
    Answer put = client.call("PUT", "/projects").json(Map.of()).send();
    put.expectProblem(405, "METHOD_NOT_ALLOWED");
    assertThat(put.header("allow")).contains("GET", "POST");
    client
        .call("GET", "/projects")
        .header("Accept", "text/html")
        .send()
        .expectProblem(406, "NOT_ACCEPTABLE");
    client
        .call("POST", "/projects")
        .json(Map.of("name", "x"))
        .header("Content-Type", "text/plain")
        .send()
        .expectProblem(415, "UNSUPPORTED_MEDIA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "limit=1.5", "cursor=zzz"})
  void pagingOutOfRangeIsRefused(String query) {
    for (String list : List.of("/projects", "/tokens", "/trash")) {
      client.get(list + "?" + query).expectProblem(400, "BAD_PARAMETER");
    }
    client.get("/projects?status=busy").expectProblem(400, "BAD_PARAMETER");
  }

  @Test
  void nulInASearchIsRefused() {
    client.get("/projects?q=%00").expectProblem(400, "BAD_PARAMETER");
  }

  @Test
  void versionThatIsNotThereIsRefusedAsAProblem() {
    ProjectDriver project = ProjectDriver.create(client, "One version");
    for (String path : List.of("/me", "/presets", "/projects/" + project.id())) {
      client.call("GET", path).header("If-Match", "\"another\"").send().expectProblem(412, "STALE");
    }
  }

  @Test
  void listIsWalkedPageByPageNewestFirst() {
    CutroomClient neighbour = Neighbour.of(cutroom);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, ProjectDriver.create(neighbour, "Project " + i).id());
    }
    List<String> seen = new ArrayList<>();
    String query = "?limit=2";
    while (!query.isEmpty()) {
      Answer page = neighbour.get("/projects" + query).expect(200);
      assertThat(page.items()).hasSizeBetween(1, 2);
      page.items().forEach(item -> seen.add(item.path("id").asText()));
      JsonNode next = page.json().path("nextCursor");
      query = next.isNull() ? "" : "?limit=2&cursor=" + next.asText();
    }
    assertThat(seen).containsExactlyElementsOf(made);
    assertThat(neighbour.get("/projects?q=ject%203").items()).hasSize(1);
  }

  @Test
  void strangersAreAskedToSignIn() {
    CutroomClient stranger = CutroomClient.stranger(cutroom);
    for (String path : List.of("/me", "/projects", "/tokens", "/trash", "/projects/no-id")) {
      Answer answer = stranger.get(path).expectProblem(401, "UNAUTHENTICATED");
      assertThat(answer.header("www-authenticate")).startsWith("Bearer");
    }
    stranger.post("/projects", "{oops").expectProblem(401, "UNAUTHENTICATED");
    client.with("forged").get("/me").expectProblem(401, "UNAUTHENTICATED");
  }
}
