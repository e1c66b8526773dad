package dev.cutroom.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One clip in the words of the person who looks at it. */
public final class ClipDriver {
  private final CutroomClient client;
  private final String path;
  private final String id;

  public ClipDriver(CutroomClient client, String id) {
    this.client = client;
    this.id = id;
    this.path = "/clips/" + id;
  }

  public String id() {
    return id;
  }

  public Answer answer() {
    return client.get(path);
  }

  public JsonNode view() {
    return answer().expect(200).json();
  }

  public Answer content() {
    return contentCall("").send();
  }

  /**
   * @param query with its question mark, or nothing
   */
  public Call contentCall(String query) {
    return client.call("GET", path + "/content" + query);
  }

  public Answer thumbnail() {
    return client.get(path + "/thumbnail");
  }

  public JsonNode report() {
    return client.get(path + "/report").expect(200).json();
  }

  /** A change that is not sent yet. */
  public Call change(Map<String, ?> patch) {
    return client.call("PATCH", path).json(patch);
  }

  public Answer trash() {
    return client.delete(path);
  }

  public boolean inTrash() {
    return client.get("/trash?limit=200").expect(200).items().stream()
        .anyMatch(clip -> clip.path("id").asText().equals(id));
  }

  public Answer restore() {
    return client.call("POST", path + "/restore").send();
  }

  public Answer deleteForGood() {
    return client.delete(path + "?permanent=true");
  }
}
