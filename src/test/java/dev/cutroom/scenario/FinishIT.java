package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestMedia;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a raw clip to what people publish, and a change of it that costs what it touches. */
@ExtendWith(SharedCutroom.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FinishIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final String SRT =
      """
      1
      00:00:00,200 --> 00:00:01,400
      Meet the trail shoe

      2
      00:00:01,400 --> 00:00:02,900
      made for mud and rain

      3
      00:00:03,000 --> 00:00:05,500
      Out now
      """;

  private final CutroomClient client;
  private final ProjectDriver project;
  private final String music;
  private final ClipDriver clip;

  FinishIT(RunningCutroom cutroom, @TempDir Path folder) {
    client = CutroomClient.administrator(cutroom);
    project = ProjectDriver.create(client, "Finished shoes");
    project.upload(Footage.lively(folder));
    music = project.upload(TestMedia.sound(folder.resolve("music.wav"), 4)).path("id").asText();
    GenerationDriver raw =
        project.generate(Map.of("kind", "clips", "variantCount", 1, "targetDurationSeconds", 6));
    raw.awaitCompleted(LIMIT);
    clip = new ClipDriver(client, raw.view().path("clipIds").get(0).asText());
  }

  @BeforeAll
  void finishItOnce() {
    GenerationDriver finished =
        project.generate(
            Map.of(
                "kind", "render",
                "clipId", clip.id(),
                "title", Map.of("text", "Trail shoe"),
                "captions", Map.of("srt", SRT),
                "music", Map.of("sourceId", music)));
    assertThat(clip.view().path("state").asText()).isIn("rendering", "final");
    finished.awaitCompleted(LIMIT);
    assertThat(finished.view().path("clipIds").get(0).asText()).isEqualTo(clip.id());
  }

  @Test
  @Order(1)
  void finishedClipHasAFinalVersionBesideTheRawOne() {
    JsonNode view = clip.view();
    assertThat(view.path("state").asText()).isEqualTo("final");
    assertThat(view.path("durationSeconds").asDouble()).isCloseTo(6, within(0.05));
    for (String link : List.of("raw", "final", "captionsSrt", "captionsVtt", "report")) {
      assertThat(view.path("links").path(link).asText("")).as(link).startsWith("/api/v1/clips/");
    }
    String raw = clip.contentCall("?variant=raw").send().expect(200).header("etag");
    String last = clip.contentCall("?variant=final").send().expect(200).header("etag");
    assertThat(last).isNotEqualTo(raw);
    assertThat(clip.content().expect(200).header("etag")).isEqualTo(last);
    assertThat(clip.report().path("passed").asBoolean()).isTrue();
  }

  @Test
  @Order(1)
  void whatWasMeantIsHeldAgainstWhatCameOut() {
    assertThat(clip.report().path("checks").findValuesAsText("name"))
        .contains("black", "frozen", "silent", "clipping");
  }

  @Test
  @Order(1)
  void contactSheetShowsAllOfItOnOnePicture() throws IOException {
    Answer first = client.get("/clips/" + clip.id() + "/contact-sheet").expect(200);
    assertThat(first.header("content-type")).isEqualTo("image/jpeg");
    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(first.body()));
    assertThat(sheet.getWidth()).isGreaterThan(1000);
    Answer again = client.get("/clips/" + clip.id() + "/contact-sheet").expect(200);
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
  }

  @Test
  @Order(1)
  void captionsComeOutAsTheyWentIn() {
    Answer srt = client.get("/clips/" + clip.id() + "/captions.srt").expect(200);
    assertThat(srt.header("content-type")).startsWith("application/x-subrip");
    assertThat(srt.text()).contains("00:00:01,400 --> 00:00:02,900", "made for mud and rain");
    Answer vtt = client.get("/clips/" + clip.id() + "/captions.vtt").expect(200);
    assertThat(vtt.text()).startsWith("WEBVTT").contains("Out");
  }

  @Test
  @Order(1)
  void previewShowsTheFrameWithItsCaption() throws IOException {
    byte[] within = preview(2.0);
    byte[] after = preview(5.8);
    assertThat(within).startsWith(0x89, 'P', 'N', 'G');
    assertThat(after).startsWith(0x89, 'P', 'N', 'G');
    byte[] draft =
        client
            .call("POST", "/clips/" + clip.id() + "/preview?at=2.0")
            .json(Map.of("captions", Map.of("srt", SRT, "style", lastStyle())))
            .send()
            .expect(200)
            .body();
    assertThat(draft).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(within);
  }

  @Test
  @Order(1)
  void editSaysWhatWasAskedAndItsSchemaIsPublished() {
    JsonNode edit = edit();
    assertThat(edit.path("timeline").path("tracks")).hasSize(4);
    assertThat(client.get("/edit-schema").expect(200).json().path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  @Order(2)
  void changedCaptionRendersOnlyWhatItTouches() {
    ObjectNode edit = (ObjectNode) edit();
    JsonNode captions = captions(edit);
    ((ObjectNode) captions.path("cues").get(2)).remove("words");
    ((ObjectNode) captions.path("cues").get(2)).put("text", "Out today");

    GenerationDriver again =
        project.generate(Map.of("kind", "render", "clipId", clip.id(), "edit", edit));
    again.awaitCompleted(LIMIT);

    List<String> encoded = again.finishedSegments();
    assertThat(encoded).as("segments under the caption").isNotEmpty();
    assertThat(again.steps("reused")).as("the others").anyMatch(step -> step.contains("-segment-"));
    assertThat(client.get("/clips/" + clip.id() + "/captions.srt").expect(200).text())
        .contains("Out today");
  }

  @Test
  @Order(3)
  void everyFaultOfAShortFormIsToldAtOnce() {
    Answer refused =
        client
            .call("POST", "/projects/" + project.id() + "/generations")
            .json(
                Map.of(
                    "kind", "render",
                    "clipId", clip.id(),
                    "preset", "betamax",
                    "title", Map.of("text", " "),
                    "captions", Map.of("style", "wet-ink", "srt", "1\n00:00:02 -> 3\nNo\n"),
                    "music", Map.of("sourceId", UUID.randomUUID(), "duckDb", 3),
                    "filters", Map.of("contrast", 9)))
            .send()
            .expectProblem(422, "INVALID");
    assertThat(refused.pointers())
        .contains(
            "/preset",
            "/title/text",
            "/captions/style",
            "/captions/srt",
            "/music/sourceId",
            "/music/duckDb",
            "/filters/contrast");
  }

  @Test
  @Order(3)
  void everyFaultOfAnEditIsToldWithItsPlace() {
    ObjectNode edit = (ObjectNode) edit();
    ((ObjectNode) edit.path("output")).put("preset", "betamax");
    ObjectNode picture = (ObjectNode) pictures(edit).get(0);
    picture.put("fit", "cover");
    ((ObjectNode) picture.path("asset")).put("sourceId", UUID.randomUUID().toString());

    Answer refused =
        client
            .call("POST", "/projects/" + project.id() + "/generations")
            .json(Map.of("kind", "render", "clipId", clip.id(), "edit", edit))
            .send()
            .expectProblem(422, "INVALID");

    assertThat(refused.pointers())
        .contains("/edit/output/preset")
        .anyMatch(pointer -> pointer.endsWith("/fit"))
        .anyMatch(pointer -> pointer.endsWith("/asset/sourceId"));
    assertThat(refused.text()).contains("crop");
  }

  @Test
  @Order(3)
  void dryRunTellsThePlanAndStoresNothing() {
    int before = project.generations().size();
    JsonNode plan =
        client
            .call("POST", "/projects/" + project.id() + "/generations?dryRun=true")
            .json(Map.of("kind", "render", "clipId", clip.id(), "edit", edit()))
            .send()
            .expect(200)
            .json();
    assertThat(plan.path("steps")).isNotEmpty();
    assertThat(plan.path("cacheHits").asInt()).as("everything is there").isPositive();
    assertThat(project.generations()).hasSize(before);
  }

  @Test
  @Order(3)
  void listsLeaveOutWhatOneGenerationTellsWhole() {
    JsonNode item =
        project.generations().stream()
            .filter(each -> each.path("request").path("captions").isObject())
            .findFirst()
            .orElseThrow();
    assertThat(item.path("request").has("edit")).isFalse();
    assertThat(item.path("request").path("captions").hasNonNull("srt")).isFalse();
    assertThat(item.path("request").path("title").path("text").asText()).isEqualTo("Trail shoe");
    JsonNode whole =
        client.get("/generations/" + item.path("id").asText()).expect(200).json().path("request");
    assertThat(whole.path("edit").isObject()).isTrue();
    assertThat(whole.path("captions").path("srt").asText()).isEqualTo(SRT);
    assertThat(everywhere(item.path("id").asText()).path("clipIds").get(0).asText())
        .isEqualTo(clip.id());
  }

  @Test
  @Order(3)
  void addressOfOneClipShowsNoOther() {
    Answer refused =
        client
            .call("POST", "/clips/" + clip.id() + "/preview")
            .json(Map.of("clipId", UUID.randomUUID()))
            .send()
            .expectProblem(422, "INVALID");
    assertThat(refused.pointers()).containsExactly("/clipId");
  }

  @Test
  @Order(4)
  void cancelEndsTheWaitForAVendorThatKeepsSilent() throws IOException {
    Map<String, String> key = Map.of("provider", "openai", "key", "sk-of-a-vendor-that-is-silent");
    String id = client.post("/voice-keys", key).expect(201).json().path("id").asText();
    try (ServerSocket vendor =
        new ServerSocket(SharedCutroom.VENDOR_PORT, 8, InetAddress.getLoopbackAddress())) {
      vendor.setSoTimeout((int) LIMIT.toMillis());
      Map<String, String> voice = Map.of("text", "Nobody says this.", "provider", "openai");
      GenerationDriver waits =
          project.generate(Map.of("kind", "render", "clipId", clip.id(), "voiceOver", voice));
      try (Socket asked = vendor.accept()) {
        assertThat(asked.isConnected()).isTrue();
        waits.cancel().expect(202);
        waits.awaitCancelled(Duration.ofSeconds(2));
      }
      assertThat(project.lock().path("locked").asBoolean()).isFalse();
    } finally {
      client.delete("/voice-keys/" + id).expect(204);
    }
  }

  @Test
  @Order(5)
  void voiceOverSetsTheLengthOfPicturesTitleAndMusic() {
    GenerationDriver spoken =
        project.generate(
            Map.of(
                "kind", "render",
                "clipId", clip.id(),
                "title", Map.of("text", "Trail shoe"),
                "voiceOver", Map.of("text", "Out now."),
                "captions", Map.of(),
                "music", Map.of("sourceId", music)));
    spoken.awaitCompleted(LIMIT);

    JsonNode view = clip.view();
    assertThat(view.path("durationSeconds").asDouble()).isBetween(1.0, 2.9);
    assertThat(view.path("links").path("voice").asText()).startsWith("/api/v1/clips/");
    assertThat(client.get("/clips/" + clip.id() + "/voice").expect(200).body())
        .startsWith('R', 'I', 'F', 'F');
    assertThat(client.get("/clips/" + clip.id() + "/captions.srt").expect(200).text())
        .contains("Out", "now");
    assertThat(spoken.steps("finished")).contains("voice-1");
  }

  private JsonNode everywhere(String generationId) {
    return client.get("/admin/generations?projectId=" + project.id()).expect(200).items().stream()
        .filter(each -> each.path("id").asText().equals(generationId))
        .findFirst()
        .orElseThrow();
  }

  private byte[] preview(double at) {
    return client.get("/clips/" + clip.id() + "/preview?at=" + at).expect(200).body();
  }

  private String lastStyle() {
    JsonNode styles = client.get("/styles").expect(200).json().path("captions");
    assertThat(styles.size()).isGreaterThanOrEqualTo(6);
    return styles.get(styles.size() - 1).path("name").asText();
  }

  private JsonNode edit() {
    return client.get("/clips/" + clip.id() + "/edit").expect(200).json();
  }

  private static JsonNode captions(JsonNode edit) {
    return track(edit, "captions").get(0).path("asset");
  }

  private static ArrayNode pictures(JsonNode edit) {
    return track(edit, "video");
  }

  private static ArrayNode track(JsonNode edit, String kind) {
    for (JsonNode track : edit.path("timeline").path("tracks")) {
      if (track.path("kind").asText().equals(kind)) {
        return (ArrayNode) track.path("clips");
      }
    }
    throw new AssertionError("No track of kind " + kind + ": " + edit);
  }
}
