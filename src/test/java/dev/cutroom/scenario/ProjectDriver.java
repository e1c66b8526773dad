package dev.cutroom.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One project in the words of the person who works on it. */
public final class ProjectDriver {
  private final CutroomClient client;
  private final String path;
  private final String id;

  private ProjectDriver(CutroomClient client, String id) {
    this.client = client;
    this.id = id;
    this.path = "/projects/" + id;
  }

  public static ProjectDriver create(CutroomClient client, String name) {
    Answer created = client.post("/projects", Map.of("name", name)).expect(201);
    return new ProjectDriver(client, created.json().path("id").asText());
  }

  /** A new project of the administrator. */
  public static ProjectDriver create(RunningCutroom cutroom, String name) {
    return create(CutroomClient.administrator(cutroom), name);
  }

  /** The same project, as another caller deals with it. */
  public ProjectDriver by(CutroomClient other) {
    return new ProjectDriver(other, id);
  }

  public CutroomClient client() {
    return client;
  }

  public String id() {
    return id;
  }

  /** The source that {@code file} has become. */
  public JsonNode upload(Path file) {
    return tryUpload(new UploadForm().file("file", file)).expect(201).json();
  }

  public Answer tryUpload(UploadForm form) {
    return uploadCall(form).send();
  }

  /** An upload that is only prepared. */
  Call uploadCall(UploadForm form) {
    return client.call("POST", path + "/sources").body(UploadForm.contentType(), form.body());
  }

  public List<JsonNode> sources() {
    return client.get(path + "/sources").expect(200).items();
  }

  public GenerationDriver generate(Map<String, ?> wish) {
    return new GenerationDriver(this, tryGenerate(wish).expect(202));
  }

  public Answer tryGenerate(Map<String, ?> wish) {
    return generationCall(wish).send();
  }

  /** A generation that is only prepared, to be sent among others. */
  public Call generationCall(Map<String, ?> wish) {
    return client.call("POST", path + "/generations").json(wish);
  }

  public Answer answer() {
    return client.get(path).expect(200);
  }

  public JsonNode progress() {
    return client.get(path + "/progress").expect(200).json();
  }

  /** What happens from now on, beginning with the progress as it is. */
  public EventStream events() {
    return EventStream.open(eventsCall());
  }

  /** What happened since {@code event}, and what happens from then on. */
  public EventStream eventsAfter(EventStream.Event event) {
    return EventStream.open(eventsCall().header("Last-Event-ID", Long.toString(event.id())));
  }

  Call eventsCall() {
    return client.call("GET", path + "/events").header("Accept", "text/event-stream");
  }

  public JsonNode lock() {
    return client.get(path + "/lock").expect(200).json();
  }

  /**
   * Takes the edit lock, or renews it.
   *
   * @param json the body; empty for none
   */
  public Answer takeLock(String json) {
    Call call = client.call("PUT", path + "/lock");
    return (json.isEmpty() ? call : call.json(json)).send();
  }

  /**
   * @param query with its question mark, or nothing
   */
  public Answer releaseLock(String query) {
    return client.delete(path + "/lock" + query);
  }

  public List<JsonNode> generations() {
    return client.get(path + "/generations").expect(200).items();
  }

  public List<ClipDriver> clips() {
    return client.get(path + "/clips").expect(200).items().stream()
        .map(clip -> new ClipDriver(client, clip.path("id").asText()))
        .toList();
  }

  /** Tries to rename it as it is now. */
  public Answer rename(String name) {
    return client
        .call("PATCH", path)
        .header("If-Match", answer().header("etag"))
        .json(Map.of("name", name))
        .send();
  }

  public Answer delete() {
    return client.delete(path);
  }
}
