package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.RunningCutroom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators, load balancers and browsers see of the server. */
@ExtendWith(SharedCutroom.class)
class PublicFaceIT {
  private final CutroomClient client;

  PublicFaceIT(RunningCutroom cutroom) {
    this.client = CutroomClient.administrator(cutroom);
  }

  @Test
  void healthAndMetricsAnswer() {
    for (String path : List.of("/health/live", "/health/ready", "/health/started", "/metrics")) {
      assertThat(client.root("GET", path).send().status()).as(path).isEqualTo(200);
    }
    assertThat(client.root("GET", "/health/ready").send().text())
        .contains("\"database\"", "\"storage\"");
  }

  @Test
  void presetsSayWhatTheyAskForAndWhereThatIsWritten() {
    List<JsonNode> presets = client.get("/presets").expect(200).items();
    assertThat(presets).hasSizeGreaterThanOrEqualTo(10);
    assertThat(presets)
        .allSatisfy(
            preset -> {
              assertThat(preset.path("name").asText()).isNotBlank();
              assertThat(preset.path("width").asInt()).isPositive();
              assertThat(preset.path("frameRate").asInt()).isPositive();
              assertThat(preset.path("loudness").path("integratedLufs").asDouble()).isNegative();
              assertThat(preset.path("sourceUrl").asText()).startsWith("https://");
              assertThat(preset.path("checkedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
            });
  }

  @Test
  void everyAnswerTellsBrowsersToBeCareful() {
    for (String path : List.of("/", "/api/v1/me", "/api/v1/nowhere", "/nowhere")) {
      Answer answer = client.root("GET", path).send();
      assertThat(answer.header("content-security-policy")).as(path).contains("default-src 'none'");
      assertThat(answer.header("x-content-type-options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("referrer-policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("server")).as(path).isEmpty();
      assertThat(answer.text()).as(path).doesNotContain("Payara", "Exception");
    }
    assertThat(client.get("/me").header("cache-control")).isEqualTo("no-store");
    Answer page = client.root("GET", "/").send().expect(200);
    assertThat(page.header("cache-control")).isEqualTo("no-cache");
    assertThat(page.header("etag")).isNotEmpty();
  }
}
