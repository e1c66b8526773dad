package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.scenario.Receiver.Received;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Endpoints are told what happens, signed, again and again until they have it, and only outside.
 */
@ExtendWith(SharedCutroom.class)
class WebhookIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String TEST = "webhook.test";

  private final RunningCutroom cutroom;

  /** An account of its own for each test, so that no other's generations are told here. */
  private final CutroomClient client;

  private final Receiver receiver = new Receiver();

  WebhookIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.client = Neighbour.of(cutroom);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void generationIsToldFromItsQueueToItsClipEachWithAnIdAndASignature(@TempDir Path folder) {
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url());
    WebhookDriver some = WebhookDriver.create(client, receiver.url(), "generation.failed");
    GenerationDriver generation = generate(folder);
    generation.awaitCompleted(Duration.ofMinutes(2));
    receiver.await("clip.created", 1, LIMIT);
    receiver.await("generation.completed", 1, LIMIT);

    List<Received> all = receiver.received();
    assertThat(all)
        .extracting(Received::type)
        .containsExactlyInAnyOrder(
            "generation.queued", "generation.started", "generation.completed", "clip.created");
    assertThat(all).extracting(Received::id).doesNotHaveDuplicates();
    assertThat(all).allMatch(request -> request.signedWith(webhook.secret()));
    assertThat(all).noneMatch(request -> request.signedWith(some.secret()));
    long now = Instant.now().getEpochSecond();
    assertThat(all).allMatch(r -> Math.abs(now - Long.parseLong(r.timestamp())) < 300);

    JsonNode completed = receiver.await("generation.completed", 1, LIMIT).get(0).json();
    JsonNode view = generation.view();
    assertThat(completed.path("timestamp").asText()).endsWith("Z");
    JsonNode data = completed.path("data");
    assertThat(data.path("id").asText()).isEqualTo(generation.id());
    assertThat(data.path("state").asText()).isEqualTo("completed");
    assertThat(data.path("percentage").asInt()).isEqualTo(100);
    assertThat(data.path("clipIds")).isEqualTo(view.path("clipIds")).hasSize(1);
    assertThat(data.path("error").isNull()).isTrue();
    assertThat(data.has("request")).isFalse();
    client.root("GET", data.path("links").path("self").asText()).send().expect(200);
    JsonNode clip = receiver.await("clip.created", 1, LIMIT).get(0).json().path("data");
    assertThat(clip.path("id")).isEqualTo(view.path("clipIds").get(0));
    client.root("GET", clip.path("links").path("content").asText()).send().expect(200);
    assertThat(some.deliveries("delivered")).isEmpty();
  }

  @Test
  void failedDeliveryIsRetriedWithTheSameIdUntilItIsTaken(@TempDir Path folder) {
    receiver.answering(500, Receiver.SILENCE);
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url(), "generation.queued");
    GenerationDriver generation = generate(folder);
    List<Received> requests = receiver.await("generation.queued", 3, LIMIT);
    assertThat(requests).extracting(Received::id).containsOnly(requests.get(0).id());
    assertThat(requests).extracting(Received::body).containsOnly(requests.get(0).body());
    assertThat(requests).allMatch(request -> request.signedWith(webhook.secret()));

    JsonNode delivery = webhook.awaitDelivery("generation.queued", "delivered");
    assertThat(delivery.path("attempts").asInt()).isEqualTo(3);
    assertThat(delivery.path("eventId").asText()).isEqualTo(requests.get(0).id());
    assertThat(delivery.path("lastStatus").asInt()).isEqualTo(200);
    assertThat(delivery.path("lastError").isNull()).isTrue();
    assertThat(delivery.path("nextAttemptAt").isNull()).isTrue();
    assertThat(delivery.path("deliveredAt").asText()).endsWith("Z");

    webhook.replay(delivery).expect(202);
    Received again = receiver.await("generation.queued", 4, LIMIT).get(3);
    assertThat(again.id()).isEqualTo(requests.get(0).id());
    assertThat(webhook.awaitDelivery("generation.queued", "delivered").path("attempts").asInt())
        .isEqualTo(4);
    generation.awaitCompleted(Duration.ofMinutes(2));
  }

  @Test
  void endpointThatFailsItsWholeScheduleIsDisabledAndSaysWhy(@TempDir Path folder) {
    receiver.answering(302, 500, 500).redirectingTo("http://127.0.0.2/");
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url(), "generation.queued");
    GenerationDriver generation = generate(folder);
    webhook.awaitDisabled();
    assertThat(receiver.received()).hasSize(3);
    JsonNode failed = webhook.awaitDelivery("generation.queued", "failed");
    assertThat(failed.path("lastError").asText()).isEqualTo("It answered 500.");
    assertThat(failed.path("responseExcerpt").asText()).isEqualTo("status 500");
    assertThat(webhook.view().path("disabledReason").asText()).contains("Every retry");
    webhook.test().expectProblem(409, "WRONG_STATE");
    webhook.replay(failed).expectProblem(409, "WRONG_STATE");

    Answer enabled = webhook.patch(Map.of("enabled", true)).expect(200);
    assertThat(enabled.json().path("disabledReason").isNull()).isTrue();
    webhook.replay(failed).expect(202);
    webhook.awaitDelivery("generation.queued", "delivered");
    generation.awaitCompleted(Duration.ofMinutes(2));
  }

  @Test
  void goneEndpointIsDisabledAtOnce() {
    receiver.answering(410);
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url());
    webhook.test().expect(202);
    webhook.awaitDisabled();
    assertThat(webhook.view().path("disabledReason").asText()).contains("410");
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void testIsSentOnceAndRedirectsAreNotFollowed() {
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url());
    receiver.answering(307).redirectingTo(receiver.url() + "/other");
    Answer accepted = webhook.test().expect(202);
    JsonNode failed = webhook.awaitDelivery(TEST, "failed");
    assertThat(accepted.header("location")).endsWith(failed.path("id").asText());
    assertThat(failed.path("lastError").asText()).contains("307", "redirects are not followed");
    assertThat(receiver.received()).hasSize(1);
    assertThat(webhook.view().path("enabled").asBoolean()).isTrue();
  }

  @Test
  void bothSecretsSignWhileOneReplacesTheOther() {
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url());
    String first = webhook.secret();
    webhook.rotate(Map.of()).expect(200);
    webhook.test().expect(202);
    Received overlapping = receiver.await(TEST, 1, LIMIT).get(0);
    assertThat(overlapping.signatures()).hasSize(2);
    assertThat(overlapping.signedWith(first)).isTrue();
    assertThat(overlapping.signedWith(webhook.secret())).isTrue();

    webhook.rotate(Map.of("overlapSeconds", 0)).expect(200);
    webhook.test().expect(202);
    Received single = receiver.await(TEST, 2, LIMIT).get(1);
    assertThat(single.signatures()).hasSize(1);
    assertThat(single.signedWith(webhook.secret())).isTrue();

    assertThat(webhook.answer().text()).doesNotContain("whsec_");
    assertThat(client.get("/webhooks").text()).doesNotContain("whsec_");
    webhook.rotate(Map.of("overlapSeconds", -1)).expectProblem(422, "INVALID");
    client.call("POST", webhook.path() + "/rotate-secret").send().expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.2/, a loopback address",
    "http://2130706434/, no host",
    "http://[::1]/, a loopback address",
    "http://[::ffff:10.0.0.1]/, a private address",
    "http://169.254.169.254/latest/meta-data, a link-local address",
    "ftp://hooks.example/, https://",
    "https://user:secret@hooks.example/, user or a password",
    "https://nowhere.invalid/, not known",
  })
  void addressesThatLeadInsideOrNowhereAreRefused(String url, String words) {
    Answer refused = client.post("/webhooks", Map.of("url", url)).expectProblem(422, "INVALID");
    assertThat(refused.pointers()).containsExactly("/url");
    assertThat(refused.detail()).contains(words);
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url());
    webhook.patch(Map.of("url", url)).expectProblem(422, "INVALID");
    assertThat(webhook.view().path("url").asText()).isEqualTo(receiver.url());
  }

  @Test
  void webhookIsItsOwnersAndNobodyElses() {
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url());
    webhook.test().expect(202);
    String delivery = webhook.awaitDelivery(TEST, "delivered").path("id").asText();
    CutroomClient stranger = Neighbour.of(cutroom);
    String path = webhook.path();
    stranger.get(path).expectProblem(404, "NOT_FOUND");
    stranger.get(path + "/deliveries").expectProblem(404, "NOT_FOUND");
    stranger.get(path + "/deliveries/" + delivery).expectProblem(404, "NOT_FOUND");
    stranger.post(path + "/rotate-secret", Map.of()).expectProblem(404, "NOT_FOUND");
    stranger.call("POST", path + "/test").send().expectProblem(404, "NOT_FOUND");
    stranger
        .call("POST", path + "/deliveries/" + delivery + "/replay")
        .send()
        .expectProblem(404, "NOT_FOUND");
    stranger
        .call("PATCH", path)
        .header("If-Match", "*")
        .json(Map.of("enabled", false))
        .send()
        .expectProblem(404, "NOT_FOUND");
    stranger.delete(path).expectProblem(404, "NOT_FOUND");
    assertThat(stranger.get("/webhooks").expect(200).items()).isEmpty();
    webhook.delete().expect(204);
    webhook.answer().expectProblem(404, "NOT_FOUND");
  }

  @Test
  void webhookIsChangedByWhoHasSeenIt() {
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url(), "clip.created");
    client
        .call("PATCH", webhook.path())
        .json(Map.of("enabled", false))
        .send()
        .expectProblem(428, "PRECONDITION_REQUIRED");
    String seen = webhook.answer().header("etag");
    Answer changed =
        webhook
            .patch(
                Map.of("description", "Ours", "enabled", false, "events", List.of("clip.created")))
            .expect(200);
    assertThat(changed.json().path("disabledAt").asText()).endsWith("Z");
    client
        .call("PATCH", webhook.path())
        .header("If-Match", seen)
        .json(Map.of("enabled", true))
        .send()
        .expectProblem(412, "STALE");
    Answer wrong =
        webhook
            .patch(Map.of("events", List.of("clip.eaten"), "description", 5))
            .expectProblem(422, "INVALID");
    assertThat(wrong.pointers()).containsExactlyInAnyOrder("/events/0", "/description");
    webhook.patch(Map.of("events", List.of())).expectProblem(422, "INVALID");
    client.get(webhook.path() + "/deliveries?state=eaten").expectProblem(400, "BAD_PARAMETER");
    client
        .call("PATCH", webhook.path())
        .header("If-Match", "*")
        .json("{\"events\":null}")
        .send()
        .expect(200);
    assertThat(webhook.view().path("events").isNull()).isTrue();
  }

  @Test
  void keyMakesATestHappenOnceAndIsNotTakenWhereASecretIsShown() {
    WebhookDriver webhook = WebhookDriver.create(client, receiver.url());
    Call test = client.call("POST", webhook.path() + "/test").header("Idempotency-Key", "once");
    Answer first = test.send().expect(202);
    assertThat(test.send().expect(202).text()).isEqualTo(first.text());
    webhook.awaitDelivery(TEST, "delivered");
    assertThat(receiver.received()).hasSize(1);
    for (String path : List.of("/webhooks", webhook.path() + "/rotate-secret")) {
      client
          .call("POST", path)
          .header("Idempotency-Key", "secret")
          .json(path.endsWith("s") ? Map.of("url", receiver.url()) : Map.of())
          .send()
          .expectProblem(400, "BAD_PARAMETER");
    }
  }

  @Test
  void accountHasAtMostTwenty() {
    for (int i = 0; i < 20; i++) {
      WebhookDriver.create(client, receiver.url());
    }
    client.post("/webhooks", Map.of("url", receiver.url())).expectProblem(409, "WRONG_STATE");
    Answer page = client.get("/webhooks?limit=15").expect(200);
    assertThat(page.items()).hasSize(15);
    String cursor = page.json().path("nextCursor").asText();
    assertThat(client.get("/webhooks?cursor=" + cursor).expect(200).items()).hasSize(5);
  }

  private GenerationDriver generate(Path folder) {
    ProjectDriver project = ProjectDriver.create(client, "Told of");
    String source = project.upload(Footage.indexFirst(folder)).path("id").asText();
    return project.generate(Works.smallest(source));
  }
}
