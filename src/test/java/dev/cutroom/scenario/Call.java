package dev.cutroom.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One request on its way. */
public final class Call {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final HttpRequest.Builder request;
  private final String method;
  private BodyPublisher body = BodyPublishers.noBody();

  public Call(HttpClient http, String method, URI uri) {
    this.http = http;
    this.method = method;
    this.request = HttpRequest.newBuilder(uri).timeout(LIMIT);
  }

  public Call header(String name, String value) {
    request.setHeader(name, value);
    return this;
  }

  /** {@code value} as a JSON body; a text is taken as it is, well-formed or not. */
  public Call json(Object value) {
    try {
      String text = value instanceof String raw ? raw : JSON.writeValueAsString(value);
      return body("application/json", BodyPublishers.ofString(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Call body(String contentType, BodyPublisher publisher) {
    body = publisher;
    return header("Content-Type", contentType);
  }

  public Answer send() {
    try {
      return Answer.of(http.send(request.method(method, body).build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body comes while it is sent, without an end in time. */
  HttpResponse<InputStream> stream() {
    try {
      return http.send(request.method(method, body).build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** On a connection of its own when others are busy. */
  public CompletableFuture<Answer> sendAsync() {
    return http.sendAsync(request.method(method, body).build(), BodyHandlers.ofByteArray())
        .thenApply(Answer::of);
  }
}
