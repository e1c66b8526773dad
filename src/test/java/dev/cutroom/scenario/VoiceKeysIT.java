package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.RunningCutroom;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Voices are listed with what is in their way; keys go in and never come out. */
@ExtendWith(SharedCutroom.class)
class VoiceKeysIT {
  private static final String SECRET = "sk-never-to-be-seen-9876";

  private final RunningCutroom cutroom;
  private final CutroomClient client;

  VoiceKeysIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.client = CutroomClient.administrator(cutroom);
  }

  @Test
  void offlineVoiceIsThereAndVendorsSayThatTheyNeedAKey() {
    CutroomClient neighbour = Neighbour.of(cutroom);
    assertThat(provider(neighbour, "mary").path("available").asBoolean()).isTrue();
    assertThat(provider(neighbour, "mary").path("voices")).isNotEmpty();
    JsonNode elevenLabs = provider(neighbour, "elevenlabs");
    assertThat(elevenLabs.path("available").asBoolean()).isFalse();
    assertThat(elevenLabs.path("unavailable").asText()).contains("key");
    assertThat(elevenLabs.path("hint").asText()).contains("/api/v1/voice-keys");
  }

  @Test
  void keyIsNeverShownAgainAndIsItsOwnersAlone() {
    Answer created = create("openai", SECRET).expect(201);
    String id = created.json().path("id").asText();
    assertThat(created.header("location")).endsWith("/api/v1/voice-keys/" + id);
    assertThat(created.json().path("lastFour").asText()).isEqualTo("9876");
    assertThat(created.text()).doesNotContain(SECRET);
    assertThat(client.get("/voice-keys").expect(200).text()).contains(id).doesNotContain(SECRET);
    Answer one = client.get("/voice-keys/" + id).expect(200);
    client
        .call("GET", "/voice-keys/" + id)
        .header("If-None-Match", one.header("etag"))
        .send()
        .expect(304);
    assertThat(provider(client, "openai").path("available").asBoolean()).isTrue();

    CutroomClient neighbour = Neighbour.of(cutroom);
    neighbour.get("/voice-keys/" + id).expectProblem(404, "NOT_FOUND");
    neighbour.delete("/voice-keys/" + id).expectProblem(404, "NOT_FOUND");
    assertThat(neighbour.get("/voice-keys").items()).isEmpty();

    client.delete("/voice-keys/" + id).expect(204);
    client.get("/voice-keys/" + id).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void whatIsNoKeyIsRefusedWithItsPlaceAndWithoutBeingRepeated() {
    Answer refused = create("festival", SECRET).expectProblem(422, "INVALID");
    assertThat(refused.pointers()).containsExactly("/provider");
    assertThat(refused.detail()).contains("elevenlabs, openai");
    Answer broken = create("openai", "two words of a key").expectProblem(422, "INVALID");
    assertThat(broken.pointers()).containsExactly("/key");
    assertThat(broken.text()).doesNotContain("two words");
    client
        .post("/voice-keys", Map.of("provider", "openai", "key", SECRET, "kye", "x"))
        .expectProblem(400, "UNKNOWN_PROPERTY");
    client
        .call("POST", "/voice-keys")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .json(Map.of("provider", "openai", "key", SECRET))
        .send()
        .expectProblem(400, "BAD_PARAMETER");
  }

  private Answer create(String provider, String key) {
    return client.post("/voice-keys", Map.of("provider", provider, "key", key, "label", "test"));
  }

  private static JsonNode provider(CutroomClient caller, String name) {
    return caller.get("/voices").expect(200).items().stream()
        .filter(item -> item.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
