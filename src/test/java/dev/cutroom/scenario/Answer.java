package dev.cutroom.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
  private static final JsonMapper JSON = new JsonMapper();

  public static Answer of(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** This answer, once it is clear that its status is the expected one. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError(
          "Expected status %d, got %d: %s".formatted(expected, status, text()));
    }
    return this;
  }

  /** The same for a refusal: its status, its media type and its code. */
  public Answer expectProblem(int expected, String code) {
    expect(expected);
    if (!header("content-type").startsWith("application/problem+json")) {
      throw new AssertionError("No problem document: " + header("content-type") + " " + text());
    }
    if (!code().equals(code) || json().path("status").asInt() != expected) {
      throw new AssertionError("Expected code %s: %s".formatted(code, text()));
    }
    return this;
  }

  /** The same for one of its headers. */
  Answer expectHeader(String name, String value) {
    if (!header(name).equals(value)) {
      throw new AssertionError("Expected %s: %s, got: %s".formatted(name, value, header(name)));
    }
    return this;
  }

  /** The header, or an empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String text() {
    return new String(body, UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a list. */
  public List<JsonNode> items() {
    List<JsonNode> items = new ArrayList<>();
    json().path("items").forEach(items::add);
    return items;
  }

  public String code() {
    return json().path("code").asText();
  }

  public String detail() {
    return json().path("detail").asText();
  }

  /** Where the faults lie, in the order told. */
  public List<String> pointers() {
    List<String> pointers = new ArrayList<>();
    json().path("errors").forEach(error -> pointers.add(error.path("pointer").asText()));
    return pointers;
  }
}
