package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cutroom.testing.Contract;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers is what the contract promises. */
@ExtendWith(SharedCutroom.class)
class ContractIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Contract contract = Contract.ofThisBuild();
  private final RunningCutroom cutroom;
  private final CutroomClient client;

  ContractIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.client = CutroomClient.administrator(cutroom);
  }

  @Test
  void everyOperationIsPublishedWithItsAnswers() {
    JsonNode published =
        client
            .root("GET", "/openapi")
            .header("Accept", "application/json")
            .send()
            .expect(200)
            .json();
    assertThat(Contract.operations(published)).isEqualTo(contract.operations());
    for (JsonNode path : published.path("paths")) {
      for (JsonNode operation : path) {
        if (operation.has("responses")) {
          assertThat(operation.path("responses").has("default")).as("%s", operation).isTrue();
        }
      }
    }
    assertThat(published.path("components").path("schemas").has("Problem")).isTrue();
    assertThat(published.path("components").path("securitySchemes").has("session")).isTrue();
  }

  @Test
  void voicesAreAsPromised() {
    holds("get", "/voices", client.get("/voices").expect(200));
    Answer key =
        client.post("/voice-keys", Map.of("provider", "openai", "key", "sk-of-the-contract"));
    String id = key.json().path("id").asText();
    holds("post", "/voice-keys", key.expect(201));
    holds("get", "/voice-keys", client.get("/voice-keys?limit=2").expect(200));
    holds("get", "/voice-keys/{id}", client.get("/voice-keys/" + id).expect(200));
    holds("delete", "/voice-keys/{id}", client.delete("/voice-keys/" + id).expect(204));
    holds("get", "/voice-keys/{id}", client.get("/voice-keys/" + id).expect(404));
  }

  @Test
  void accountsAreAsPromised() {
    Answer token = client.post("/tokens", Map.of("name", "contract", "expiresInSeconds", 60));
    String id = token.json().path("id").asText();
    holds("post", "/tokens", token.expect(201));
    holds("get", "/tokens", client.get("/tokens?limit=2").expect(200));
    holds("get", "/tokens/{id}", client.get("/tokens/" + id).expect(200));
    holds("delete", "/tokens/{id}", client.delete("/tokens/" + id).expect(204));
    holds("get", "/me", client.get("/me").expect(200));
    holds("get", "/me", CutroomClient.stranger(cutroom).get("/me").expect(401));
    holds("get", "/admin/audit", client.get("/admin/audit").expect(200));
    holds("get", "/admin/generations", client.get("/admin/generations").expect(200));
    holds("get", "/admin/audit", Neighbour.of(cutroom).get("/admin/audit").expect(403));
    holds("get", "/presets", client.get("/presets").expect(200));
    holds(
        "post",
        "/sessions",
        CutroomClient.stranger(cutroom).post("/sessions", Map.of("email", "")).expect(422));
  }

  @Test
  void workAndItsResultsAreAsPromised(@TempDir Path folder) {
    ProjectDriver project = ProjectDriver.create(client, "Contract");
    String path = "/projects/" + project.id();
    holds("post", "/projects", client.post("/projects", Map.of("name", "Another")).expect(201));
    holds("get", "/projects/{id}/lock", client.get(path + "/lock").expect(200));
    holds("put", "/projects/{id}/lock", client.call("PUT", path + "/lock").json("{}").send());
    holds("get", "/projects/{id}/lock", client.get(path + "/lock").expect(200));
    holds("delete", "/projects/{id}/lock", client.delete(path + "/lock").expect(204));
    holds("get", "/projects/{id}/progress", client.get(path + "/progress").expect(200));
    UploadForm form = new UploadForm().file("file", Footage.lively(folder));
    Answer source = project.tryUpload(form).expect(201);
    String sourceId = source.json().path("id").asText();
    holds("post", "/projects/{id}/sources", source);
    holds("get", "/projects/{id}/sources", client.get(path + "/sources").expect(200));
    holds("get", "/sources/{id}", client.get("/sources/" + sourceId).expect(200));
    Map<String, ?> wish = Works.smallest(sourceId);
    holds(
        "post",
        "/projects/{id}/generations",
        client.post(path + "/generations?dryRun=true", wish).expect(200));

    Answer accepted = project.tryGenerate(wish).expect(202);
    holds("post", "/projects/{id}/generations", accepted);
    GenerationDriver generation = new GenerationDriver(project, accepted);
    generation.awaitCompleted(LIMIT);
    String work = "/generations/" + generation.id();
    holds("get", "/generations/{id}", client.get(work).expect(200));
    holds("get", "/generations/{id}/log", client.get(work + "/log").expect(200));
    holds("post", "/generations/{id}/retry", client.post(work + "/retry", "").expect(409));
    holds("get", "/projects/{id}/generations", client.get(path + "/generations").expect(200));
    holds("get", "/projects/{id}", project.answer());
    holds("get", "/projects", client.get("/projects?limit=3").expect(200));

    ClipDriver clip = project.clips().get(0);
    String one = "/clips/" + clip.id();
    holds("get", "/clips/{id}", clip.answer().expect(200));
    holds("get", "/projects/{id}/clips", client.get(path + "/clips").expect(200));
    holds("get", "/clips/{id}/report", client.get(one + "/report").expect(200));
    holds("get", "/clips/{id}/edit", client.get(one + "/edit").expect(200));
    holds("delete", "/clips/{id}", clip.trash().expect(204));
    holds("get", "/trash", client.get("/trash").expect(200));
    holds("post", "/clips/{id}/restore", clip.restore().expect(200));
  }

  @Test
  void webhooksAreAsPromised() {
    try (Receiver receiver = new Receiver()) {
      Answer created = client.post("/webhooks", Map.of("url", receiver.url())).expect(201);
      holds("post", "/webhooks", created);
      holds("post", "/webhooks", client.post("/webhooks", Map.of("url", "x")).expect(422));
      holds("get", "/webhooks", client.get("/webhooks").expect(200));
      String one = "/webhooks/" + created.json().path("id").asText();
      holds("get", "/webhooks/{id}", client.get(one).expect(200));
      Call patch =
          client.call("PATCH", one).header("If-Match", "*").json(Map.of("description", "Ours"));
      holds("patch", "/webhooks/{id}", patch.send().expect(200));
      Answer rotated = client.post(one + "/rotate-secret", Map.of()).expect(200);
      holds("post", "/webhooks/{id}/rotate-secret", rotated);
      Answer sent = client.call("POST", one + "/test").send().expect(202);
      holds("post", "/webhooks/{id}/test", sent);
      receiver.await("webhook.test", 1, LIMIT);
      holds("get", "/webhooks/{id}/deliveries", client.get(one + "/deliveries").expect(200));
      String delivery = one + "/deliveries/" + sent.json().path("id").asText();
      holds("get", "/webhooks/{id}/deliveries/{delivery}", client.get(delivery).expect(200));
      Answer again = client.call("POST", delivery + "/replay").send().expect(202);
      holds("post", "/webhooks/{id}/deliveries/{delivery}/replay", again);
      holds("delete", "/webhooks/{id}", client.delete(one).expect(204));
    }
  }

  @Test
  void refusalsAreAsPromised() {
    ProjectDriver project = ProjectDriver.create(client, "Refusals");
    String path = "/projects/" + project.id();
    holds("post", "/projects", client.post("/projects", "{").expect(400));
    holds("post", "/projects", client.post("/projects", Map.of("name", "")).expect(422));
    holds("get", "/projects", client.get("/projects?limit=0").expect(400));
    holds("get", "/projects/{id}", client.get("/projects/" + UUID.randomUUID()).expect(404));
    Call change = client.call("PATCH", path).json(Map.of("name", "x"));
    holds("patch", "/projects/{id}", change.send().expect(428));
    holds("patch", "/projects/{id}", change.header("If-Match", "\"9-x\"").send().expect(412));
    holds("patch", "/projects/{id}", change.header("If-Match", "*").send().expect(200));
    UploadForm text = new UploadForm().file("file", "a.txt", new byte[] {'a'});
    holds("post", "/projects/{id}/sources", project.tryUpload(text).expect(415));
    holds(
        "post",
        "/projects/{id}/generations",
        client.post(path + "/generations", Map.of("kind", "dance")).expect(422));
  }

  private void holds(String method, String path, Answer answer) {
    String mediaType = answer.header("content-type").replaceFirst(";.*", "");
    JsonNode body = answer.body().length == 0 ? MissingNode.getInstance() : answer.json();
    List<String> faults = contract.faults(method, path, answer.status(), mediaType, body);
    assertThat(faults).as("%s %s: %s", method, path, answer.text()).isEmpty();
  }
}
