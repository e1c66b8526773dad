package dev.cutroom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A client of the running application: the calls that the benchmarks make. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "cutroom-bench-boundary";
  private static final int BUFFER_BYTES = 1 << 20;
  private static final long PAUSE_MILLIS = 250;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String authorization;

  Api(RunningCutroom cutroom) throws IOException, InterruptedException {
    base = cutroom.baseUri().resolve("/api/v1/");
    String known = cutroom.adminEmail() + ":" + cutroom.adminPassword();
    String basic = "Basic " + Base64.getEncoder().encodeToString(known.getBytes(UTF_8));
    HttpRequest request = request("tokens", basic, "{\"name\": \"bench\"}");
    authorization =
        "Bearer " + read(http.send(request, BodyHandlers.ofString())).get("token").asText();
  }

  /** The header that tells who calls. */
  String authorization() {
    return authorization;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization).build();
    return read(http.send(request, BodyHandlers.ofString()));
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization).build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + " was answered with " + response.statusCode());
    }
    return response.body();
  }

  /** What the server itself says the steps of a generation took. */
  String steps(JsonNode generation) throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    for (JsonNode entry :
        get("generations/" + generation.get("id").asText() + "/log").get("items")) {
      if (entry.get("durationSeconds").isNumber()) {
        String step = entry.get("step").asText().replaceFirst("measure-.*", "measure");
        text.append(' ').append(step).append(' ').append(entry.get("durationSeconds").asText());
      }
    }
    return text.toString();
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    return read(http.send(request(path, authorization, json), BodyHandlers.ofString()));
  }

  /** The status, once it is there; without a body, of a GET. */
  CompletableFuture<Integer> begin(String path, String json) {
    HttpRequest request =
        json.isEmpty()
            ? HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .build()
            : request(path, authorization, json);
    return http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
  }

  String newProject(String name) throws IOException, InterruptedException {
    return post("projects", "{\"name\": \"" + name + "\"}").get("id").asText();
  }

  /** Streams the file as a form with a declared length, the cheapest client that Java has. */
  JsonNode upload(String projectId, Path file) throws IOException {
    byte[] head =
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .formatted(BOUNDARY, file.getFileName())
            .getBytes(UTF_8);
    byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    URI target = base.resolve("projects/" + projectId + "/sources");
    HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(head.length + Files.size(file) + tail.length);
    connection.setRequestProperty("Authorization", authorization);
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    try (OutputStream out = connection.getOutputStream();
        var in = Files.newInputStream(file)) {
      out.write(head);
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
      out.write(tail);
    }
    if (connection.getResponseCode() != 201) {
      throw new IOException("The upload was answered with " + connection.getResponseCode());
    }
    try (var in = connection.getInputStream()) {
      return JSON.readTree(in);
    }
  }

  /** Starts a generation and waits until it has completed; returns it. */
  JsonNode generate(String projectId, String json) throws IOException, InterruptedException {
    String path =
        "generations/" + post("projects/" + projectId + "/generations", json).get("id").asText();
    while (true) {
      JsonNode generation = get(path);
      String state = generation.get("state").asText();
      if (state.equals("completed")) {
        return generation;
      }
      if (!state.equals("queued") && !state.equals("generating")) {
        throw new IOException("The generation ended otherwise: " + generation);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
  }

  /** Waits until a generation has ended, in whatever way. */
  void awaitEnd(String generationId) throws IOException, InterruptedException {
    Set<String> running = Set.of("queued", "generating");
    while (running.contains(get("generations/" + generationId).get("state").asText())) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS / 10));
    }
  }

  private HttpRequest request(String path, String authorizedBy, String json) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", authorizedBy)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build();
  }

  private static JsonNode read(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= 300) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
