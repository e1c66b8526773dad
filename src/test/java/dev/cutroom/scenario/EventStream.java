package dev.cutroom.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cutroom.testing.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A client of Server-Sent Events that remembers all it hears. */
public final class EventStream implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private final HttpHeaders headers;
  private final InputStream in;

  private EventStream(HttpResponse<InputStream> response) {
    this.headers = response.headers();
    this.in = response.body();
    Thread reader = new Thread(this::read, "events");
    reader.setDaemon(true);
    reader.start();
  }

  /** One event as it came. */
  public record Event(long id, String name, JsonNode data) {
    public boolean isProgress(String state) {
      return name.equals("progress") && data.path("state").asText().equals(state);
    }

    public boolean isClip() {
      return name.equals("clip");
    }
  }

  static EventStream open(Call call) {
    HttpResponse<InputStream> response = call.stream();
    if (response.statusCode() != 200) {
      throw new AssertionError("Status " + response.statusCode());
    }
    return new EventStream(response);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** All that came so far. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  List<String> comments() {
    return List.copyOf(comments);
  }

  /** The first event that {@code wanted} holds for, also of those that came already. */
  public Event await(String what, Duration limit, Predicate<Event> wanted) {
    return Await.until(what, limit, () -> events.stream().filter(wanted).findFirst());
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      long id = -1;
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          comments.add(line);
        } else if (line.startsWith("id: ")) {
          id = Long.parseLong(line.substring(4));
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(id, name, json(line.substring(6))));
        }
      }
    } catch (IOException e) {
      comments.add("closed: " + e.getMessage());
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
