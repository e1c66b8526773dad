package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is sent twice with one key is done once. */
@ExtendWith(SharedCutroom.class)
class IdempotencyIT {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "idempotency-replayed";
  private static final int TWINS = 20;

  private final RunningCutroom cutroom;
  private final CutroomClient client;
  private final String key = UUID.randomUUID().toString();

  IdempotencyIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.client = CutroomClient.administrator(cutroom);
  }

  @Test
  void projectIsMadeOnceAndAnsweredAgainAsItWas() {
    Answer first = create(Map.of("name", "Once")).expect(201);
    Answer again = create("{ \"description\": null, \"name\": \"Once\" }").expect(201);
    assertThat(first.header(REPLAYED)).isEmpty();
    assertThat(again.header(REPLAYED)).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
    for (String header : List.of("location", "etag", "content-type")) {
      assertThat(again.header(header)).as(header).isEqualTo(first.header(header)).isNotEmpty();
    }
    create(Map.of("name", "Twice")).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    Answer neighbours =
        Neighbour.of(cutroom)
            .call("POST", "/projects")
            .header(KEY, key)
            .json(Map.of("name", "Theirs"))
            .send();
    assertThat(neighbours.expect(201).header(REPLAYED)).isEmpty();
  }

  @Test
  void refusedRequestLeavesItsKeyFree() {
    create(Map.of("name", "")).expectProblem(422, "INVALID");
    assertThat(create(Map.of("name", "Corrected")).expect(201).header(REPLAYED)).isEmpty();
  }

  @Test
  void keyThatIsNoneIsRefused() {
    for (String none : List.of("a b", "k".repeat(256))) {
      client
          .call("POST", "/projects")
          .header(KEY, none)
          .json(Map.of("name", "x"))
          .send()
          .expectProblem(400, "BAD_PARAMETER");
    }
    client
        .call("POST", "/tokens")
        .header(KEY, key)
        .json(Map.of("name", "x"))
        .send()
        .expectProblem(400, "BAD_PARAMETER");
  }

  @Test
  void fileAndGenerationAreTakenOnceHoweverOftenTheyAreSent(@TempDir Path folder) {
    ProjectDriver project = ProjectDriver.create(client, "Sent again");
    Path file = Footage.lively(folder);
    Answer first = upload(project, new UploadForm().file("file", file)).expect(201);
    Answer again = upload(project, new UploadForm().file("file", file)).expect(201);
    assertThat(again.header(REPLAYED)).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
    upload(project, new UploadForm().file("file", "other.mp4", new byte[10]))
        .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(project.sources()).hasSize(1);

    Map<String, ?> wish = Works.assembly(first.json().path("id").asText(), 3);
    project
        .generationCall(wish)
        .header(KEY, key)
        .send()
        .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    Answer accepted = ofACrowdOfTwins(project, wish);

    assertThat(project.generations()).hasSize(1);
    GenerationDriver generation = new GenerationDriver(project, accepted);
    generation.cancel().expect(202);
    generation.awaitCancelled(LIMIT);
    retry(generation).expect(202);
    Answer secondRetry = retry(generation).expect(202);
    assertThat(secondRetry.header(REPLAYED)).isEqualTo("true");
    project.client().post("/generations/" + generation.id() + "/cancel", Map.of());
  }

  /** Who is told that the first is still running asks again, as a client would. */
  private static Answer ofACrowdOfTwins(ProjectDriver project, Map<String, ?> wish) {
    String workKey = UUID.randomUUID().toString();
    List<CompletableFuture<Answer>> twins =
        IntStream.range(0, TWINS)
            .mapToObj(i -> project.generationCall(wish).header(KEY, workKey).sendAsync())
            .toList();
    List<Answer> answers =
        twins.stream()
            .map(CompletableFuture::join)
            .map(
                answer ->
                    answer.status() == 202
                        ? answer
                        : askAgain(project.generationCall(wish).header(KEY, workKey), answer))
            .toList();
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
    assertThat(answers).filteredOn(answer -> answer.header(REPLAYED).isEmpty()).hasSize(1);
    return answers.get(0);
  }

  private static Answer askAgain(Call call, Answer told) {
    assertThat(told.expectProblem(409, "WRONG_STATE").header("retry-after")).isEqualTo("1");
    return call.send().expect(202);
  }

  private Answer create(Object body) {
    return client.call("POST", "/projects").header(KEY, key).json(body).send();
  }

  private Answer upload(ProjectDriver project, UploadForm form) {
    return client
        .call("POST", "/projects/" + project.id() + "/sources")
        .header(KEY, key)
        .body(UploadForm.contentType(), form.body())
        .send();
  }

  private Answer retry(GenerationDriver generation) {
    return client
        .call("POST", "/generations/" + generation.id() + "/retry")
        .header(KEY, "retry-" + key)
        .send();
  }
}
