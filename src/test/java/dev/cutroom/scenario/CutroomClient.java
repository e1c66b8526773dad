package dev.cutroom.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cutroom.testing.RunningCutroom;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Base64;
import java.util.Map;

/** A caller of the API, as a script is one: signed in by a token, or a stranger. */
public final class CutroomClient {
  private static final String API = "/api/v1";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String token;

  private CutroomClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Nobody in particular. */
  public static CutroomClient stranger(RunningCutroom cutroom) {
    return new CutroomClient(cutroom.baseUri(), "");
  }

  public static CutroomClient administrator(RunningCutroom cutroom) {
    return signedIn(cutroom, cutroom.adminEmail(), cutroom.adminPassword());
  }

  public static CutroomClient signedIn(RunningCutroom cutroom, String email, String password) {
    Answer created =
        stranger(cutroom)
            .call("POST", "/tokens")
            .header("Authorization", basic(email, password))
            .json(Map.of("name", "scenario"))
            .send()
            .expect(201);
    return new CutroomClient(cutroom.baseUri(), created.json().path("token").asText());
  }

  /** The same server, with another token. */
  public CutroomClient with(String otherToken) {
    return new CutroomClient(base, otherToken);
  }

  public String token() {
    return token;
  }

  /** The value of an {@code Authorization} header. */
  public static String basic(String email, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(UTF_8));
  }

  /**
   * @param path below {@code /api/v1}
   */
  public Call call(String method, String path) {
    return root(method, API + path);
  }

  /**
   * @param path from the server's root, or a whole address such as {@code Location} gives
   */
  public Call root(String method, String path) {
    Call call = new Call(http, method, base.resolve(path));
    return token.isEmpty() ? call : call.header("Authorization", "Bearer " + token);
  }

  public Answer get(String path) {
    return call("GET", path).send();
  }

  public Answer post(String path, Object json) {
    return call("POST", path).json(json).send();
  }

  public Answer delete(String path) {
    return call("DELETE", path).send();
  }
}
