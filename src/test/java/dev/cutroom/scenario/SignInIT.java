package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.RunningCutroom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who one is, by token and by the page's cookie, and how that ends. */
@ExtendWith(SharedCutroom.class)
class SignInIT {
  /** More than two cores check in three seconds, fewer than the server has threads. */
  private static final int CROWD = 120;

  private static final String FOREIGN = "https://elsewhere.example";

  private final RunningCutroom cutroom;
  private final CutroomClient client;
  private final CutroomClient stranger;

  SignInIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.client = CutroomClient.administrator(cutroom);
    this.stranger = CutroomClient.stranger(cutroom);
  }

  @Test
  void administratorIsWhoTheSettingsSay() {
    Answer me = client.get("/me").expect(200);
    assertThat(me.json().path("email").asText()).isEqualTo(cutroom.adminEmail());
    assertThat(me.json().path("roles").toString()).isEqualTo("[\"user\",\"admin\"]");
    assertThat(Neighbour.of(cutroom).get("/me").json().path("roles").toString())
        .isEqualTo("[\"user\"]");
  }

  @Test
  void tokenIsShownOnceAndEndsWhenItIsRevoked() {
    Answer created =
        client.post("/tokens", Map.of("name", "ci", "expiresInSeconds", 3600)).expect(201);
    String id = created.json().path("id").asText();
    CutroomClient holder = client.with(created.json().path("token").asText());
    assertThat(created.header("location")).endsWith("/api/v1/tokens/" + id);
    assertThat(created.json().path("expiresAt").asText()).endsWith("Z");

    Answer one = client.root("GET", created.header("location")).send().expect(200);
    assertThat(one.json().path("name").asText()).isEqualTo("ci");
    assertThat(one.json().has("token")).isFalse();
    assertThat(one.header("etag")).isNotEmpty();
    Neighbour.of(cutroom).get("/tokens/" + id).expectProblem(404, "NOT_FOUND");

    holder.get("/me").expect(200);
    Answer listed = client.get("/tokens").expect(200);
    assertThat(listed.items()).anyMatch(token -> token.path("id").asText().equals(id));
    assertThat(listed.items()).noneMatch(token -> token.has("token"));

    client.delete("/tokens/" + id).expect(204);
    holder.get("/me").expectProblem(401, "UNAUTHENTICATED");
    client.get("/tokens/" + id).expectProblem(404, "NOT_FOUND");
    client.delete("/tokens/" + id).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void passwordOpensTheOneAddressForScriptsAndNoOther() {
    String basic = CutroomClient.basic(cutroom.adminEmail(), cutroom.adminPassword());
    stranger
        .call("GET", "/me")
        .header("Authorization", basic)
        .send()
        .expectProblem(401, "UNAUTHENTICATED");
    stranger
        .call("POST", "/tokens")
        .header("Authorization", CutroomClient.basic(cutroom.adminEmail(), "wrong"))
        .json(Map.of("name", "x"))
        .send()
        .expectProblem(401, "UNAUTHENTICATED");
    stranger
        .call("POST", "/tokens")
        .header("Authorization", basic)
        .json(Map.of("name", "", "expiresInSeconds", 0))
        .send()
        .expectProblem(422, "INVALID");
  }

  @Test
  void sessionOfThePageLastsUntilItSignsOut() {
    String cookie = signIn();
    stranger.call("GET", "/me").header("Cookie", cookie).send().expect(200);
    Answer out =
        stranger
            .call("DELETE", "/sessions/current")
            .header("Cookie", cookie)
            .header("Origin", cutroom.baseUri().toString())
            .send()
            .expect(204);
    assertThat(out.header("set-cookie")).contains("Max-Age=0");
    stranger
        .call("GET", "/me")
        .header("Cookie", cookie)
        .send()
        .expectProblem(401, "UNAUTHENTICATED");
  }

  @Test
  void sessionIsNoTokenAndTokenIsNoSession() {
    String session = signIn().replaceFirst("^[^=]*=", "");
    stranger.with(session).get("/me").expectProblem(401, "UNAUTHENTICATED");
    stranger
        .call("GET", "/me")
        .header("Cookie", "cutroom_session=" + client.token())
        .send()
        .expectProblem(401, "UNAUTHENTICATED");
  }

  @Test
  void crowdThatGuessesPasswordsIsToldToWait() {
    List<CompletableFuture<Answer>> crowd =
        Stream.generate(
                () ->
                    stranger
                        .call("POST", "/sessions")
                        .json(credentials(cutroom.adminEmail(), "wrong"))
                        .sendAsync())
            .limit(CROWD)
            .toList();
    List<Answer> refused =
        crowd.stream()
            .map(CompletableFuture::join)
            .filter(answer -> answer.status() != 401)
            .toList();
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              answer.expectProblem(429, "TOO_MANY_REQUESTS");
              assertThat(Integer.parseInt(answer.header("retry-after"))).isPositive();
            });
  }

  @Test
  void wrongPasswordAndUnknownAddressLookTheSame() {
    Answer wrong = stranger.post("/sessions", credentials(cutroom.adminEmail(), "wrong"));
    Answer unknown = stranger.post("/sessions", credentials("nobody@cutroom.example", "wrong"));
    wrong.expectProblem(401, "UNAUTHENTICATED");
    unknown.expectProblem(401, "UNAUTHENTICATED");
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @Test
  void otherSitesCannotActWithTheCookie() {
    String cookie = signIn();
    for (Call call :
        List.of(
            asPage(cookie).header("Origin", FOREIGN),
            asPage(cookie).header("Sec-Fetch-Site", "cross-site"),
            asPage(cookie).header("Sec-Fetch-Site", "same-site"),
            asPage(cookie).header("Origin", "null"))) {
      call.send().expectProblem(403, "FORBIDDEN");
    }
    stranger
        .call("POST", "/sessions")
        .header("Origin", FOREIGN)
        .json(credentials(cutroom.adminEmail(), cutroom.adminPassword()))
        .send()
        .expectProblem(403, "FORBIDDEN");
    asPage(cookie).header("Origin", cutroom.baseUri().toString()).send().expect(201);
    asPage(cookie).header("Sec-Fetch-Site", "same-origin").send().expect(201);
  }

  private Call asPage(String cookie) {
    return stranger
        .call("POST", "/projects")
        .header("Cookie", cookie)
        .json(Map.of("name", "From the page"));
  }

  private String signIn() {
    Answer in =
        stranger
            .post("/sessions", credentials(cutroom.adminEmail(), cutroom.adminPassword()))
            .expect(204);
    String cookie = in.header("set-cookie");
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static Map<String, String> credentials(String email, String password) {
    return Map.of("email", email, "password", password);
  }
}
