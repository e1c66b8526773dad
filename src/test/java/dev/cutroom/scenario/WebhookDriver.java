package dev.cutroom.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One webhook in the words of the person who set it up. */
final class WebhookDriver {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final CutroomClient client;
  private final String path;
  private String secret;

  private WebhookDriver(CutroomClient client, JsonNode created) {
    this.client = client;
    this.path = "/webhooks/" + created.path("id").asText();
    this.secret = created.path("secret").asText();
  }

  /** A webhook that is told of {@code events}; of everything when none is named. */
  static WebhookDriver create(CutroomClient client, String url, String... events) {
    Map<String, Object> wish = new HashMap<>(Map.of("url", url));
    if (events.length > 0) {
      wish.put("events", List.of(events));
    }
    return new WebhookDriver(client, client.post("/webhooks", wish).expect(201).json());
  }

  String path() {
    return path;
  }

  /** The secret that was shown last. */
  String secret() {
    return secret;
  }

  Answer answer() {
    return client.get(path);
  }

  JsonNode view() {
    return answer().expect(200).json();
  }

  Answer patch(Map<String, ?> changes) {
    return client
        .call("PATCH", path)
        .header("If-Match", answer().header("etag"))
        .json(changes)
        .send();
  }

  Answer rotate(Map<String, ?> wish) {
    Answer rotated = client.post(path + "/rotate-secret", wish);
    if (rotated.status() == 200) {
      secret = rotated.json().path("secret").asText();
    }
    return rotated;
  }

  Answer test() {
    return client.call("POST", path + "/test").send();
  }

  Answer delete() {
    return client.delete(path);
  }

  /** The deliveries in {@code state}, newest first. */
  List<JsonNode> deliveries(String state) {
    return client.get(path + "/deliveries?state=" + state).expect(200).items();
  }

  /** The only delivery of {@code type}, once it is in {@code state}. */
  JsonNode awaitDelivery(String type, String state) {
    return Await.until(
        "a " + type + " that is " + state,
        LIMIT,
        () -> {
          List<JsonNode> those =
              deliveries(state).stream()
                  .filter(delivery -> delivery.path("eventType").asText().equals(type))
                  .toList();
          return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
        });
  }

  Answer replay(JsonNode delivery) {
    String id = delivery.path("id").asText();
    return client.call("POST", path + "/deliveries/" + id + "/replay").send();
  }

  void awaitDisabled() {
    Await.that("it is disabled", LIMIT, () -> !view().path("enabled").asBoolean());
  }
}
