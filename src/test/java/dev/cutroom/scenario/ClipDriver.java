package dev.cutroom.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One clip in the words of the person who looks at it. */
final class ClipDriver {
  private final CutroomClient client;
  private final String path;
  private final String id;

  ClipDriver(CutroomClient client, String id) {
    this.client = client;
    this.id = id;
    this.path = "/clips/" + id;
  }

  String id() {
    return id;
  }

  Answer answer() {
    return client.get(path);
  }

  JsonNode view() {
    return answer().expect(200).json();
  }

  Answer content() {
    return contentCall("").send();
  }

  /**
   * @param query with its question mark, or nothing
   */
  Call contentCall(String query) {
    return client.call("GET", path + "/content" + query);
  }

  Answer thumbnail() {
    return client.get(path + "/thumbnail");
  }

  JsonNode report() {
    return client.get(path + "/report").expect(200).json();
  }

  /** A change that is not sent yet. */
  Call change(Map<String, ?> patch) {
    return client.call("PATCH", path).json(patch);
  }

  Answer trash() {
    return client.delete(path);
  }

  boolean inTrash() {
    return client.get("/trash?limit=200").expect(200).items().stream()
        .anyMatch(clip -> clip.path("id").asText().equals(id));
  }

  Answer restore() {
    return client.call("POST", path + "/restore").send();
  }

  Answer deleteForGood() {
    return client.delete(path + "?permanent=true");
  }
}
