package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The way through the house: footage in, clips out, looked at, chosen, thrown away and back. */
@ExtendWith(SharedCutroom.class)
@TestInstance(Lifecycle.PER_CLASS)
class FirstVideoIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final double CLIP_SECONDS = 3;

  private final CutroomClient client;
  private final ProjectDriver project;
  private final Path folder;
  private final JsonNode source;
  private final GenerationDriver generation;

  FirstVideoIT(RunningCutroom cutroom, @TempDir Path folder) {
    this.folder = folder;
    client = CutroomClient.administrator(cutroom);
    project = ProjectDriver.create(client, "Trail shoes");
    source = project.upload(Footage.lively(folder));
    generation =
        project.generate(
            Map.of("kind", "clips", "variantCount", 2, "targetDurationSeconds", CLIP_SECONDS));
  }

  @BeforeAll
  void watchTheGeneration() {
    generation.awaitCompleted(LIMIT);
  }

  @Test
  void sourceShowsWhatTheFileIs() {
    assertThat(source.path("kind").asText()).isEqualTo("video");
    assertThat(source.path("width").asInt()).isEqualTo(640);
    assertThat(source.path("height").asInt()).isEqualTo(360);
    assertThat(source.path("frameRate").asDouble()).isEqualTo(30);
    assertThat(source.path("durationSeconds").asDouble()).isCloseTo(8, within(0.1));
    assertThat(source.path("hasAudio").asBoolean()).isTrue();
  }

  @Test
  void generationEndsWithTheAskedClipsAndAFreeProject() {
    JsonNode view = generation.view();
    assertThat(view.path("state").asText()).isEqualTo("completed");
    assertThat(view.path("clipIds")).hasSize(2);
    assertThat(view.path("error").isNull()).isTrue();
    assertThat(project.lock().path("locked").asBoolean()).isFalse();
    assertThat(clips()).hasSize(2);
  }

  @Test
  void clipIsWhatItsPresetAsksFor() throws IOException {
    JsonNode preset =
        client.get("/presets").expect(200).items().stream()
            .filter(item -> item.path("name").asText().equals("instagram-reel"))
            .findFirst()
            .orElseThrow();
    for (ClipDriver clip : clips()) {
      Path file = folder.resolve(clip.id() + ".mp4");
      Files.write(file, clip.content().expect(200).body());

      Probe probe = TestMedia.probe(file);

      VideoStream video = Objects.requireNonNull(probe.video());
      AudioStream audio = Objects.requireNonNull(probe.audio());
      assertThat(video.width()).isEqualTo(preset.path("width").asInt());
      assertThat(video.height()).isEqualTo(preset.path("height").asInt());
      assertThat(video.codec()).isEqualTo("h264");
      assertThat(Objects.requireNonNull(video.frameRate()).value())
          .isEqualTo(preset.path("frameRate").asDouble());
      assertThat(video.colour().space()).isEqualTo("bt709");
      assertThat(audio.codec()).isEqualTo("aac");
      assertThat(audio.sampleRateHz()).isEqualTo(48000);
      assertThat(clip.view().path("durationSeconds").asDouble())
          .isCloseTo(CLIP_SECONDS, within(1 / 30.0));
      assertThat(probe.duration().toMillis() / 1000.0).isCloseTo(CLIP_SECONDS, within(0.05));
    }
  }

  @Test
  void clipCarriesReasonsAPassedReportAndAThumbnail() {
    ClipDriver clip = clips().get(0);
    assertThat(clip.view().path("reasons")).isNotEmpty();
    assertThat(clip.report().path("passed").asBoolean()).isTrue();
    Answer thumbnail = clip.thumbnail().expect(200);
    assertThat(thumbnail.header("content-type")).isEqualTo("image/jpeg");
    assertThat(thumbnail.body()).startsWith(0xff, 0xd8);
  }

  @Test
  void variantsShareNoShot() {
    List<JsonNode> shots =
        clips().stream()
            .flatMap(
                clip -> StreamSupport.stream(clip.view().path("segments").spliterator(), false))
            .toList();
    for (JsonNode one : shots) {
      assertThat(shots.stream().filter(other -> overlap(one, other)))
          .as("what overlaps %s", one)
          .hasSize(1);
    }
  }

  @Test
  void partsOfAClipCanBeFetched() {
    ClipDriver clip = clips().get(0);
    Answer whole = clip.content().expect(200);
    byte[] bytes = whole.body();
    String tag = whole.header("etag");

    Answer part = clip.contentCall("").header("Range", "bytes=10-19").send().expect(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
    assertThat(part.header("content-range")).isEqualTo("bytes 10-19/" + bytes.length);
    Answer head = client.call("HEAD", "/clips/" + clip.id() + "/content").send().expect(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length")).isEqualTo(Integer.toString(bytes.length));
    assertThat(head.header("etag")).isEqualTo(whole.header("etag"));
    assertThat(head.header("cache-control")).isEqualTo("private, no-cache");
    Answer tail = clip.contentCall("").header("Range", "bytes=-5").send().expect(206);
    assertThat(tail.body()).isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
    clip.contentCall("")
        .header("Range", "bytes=" + bytes.length + "-")
        .send()
        .expectProblem(416, "RANGE_NOT_SATISFIABLE")
        .expectHeader("content-range", "bytes */" + bytes.length);
    clip.contentCall("").header("Range", "bytes=0-9").header("If-Range", tag).send().expect(206);
    Answer other =
        clip.contentCall("")
            .header("Range", "bytes=0-9")
            .header("If-Range", "\"another\"")
            .send()
            .expect(200);
    assertThat(other.body()).hasSameSizeAs(bytes);
    clip.contentCall("").header("If-None-Match", tag).send().expect(304);
  }

  @Test
  void downloadIsOfferedUnderTheNameOfTheClip() {
    ClipDriver clip = clips().get(0);
    String name = clip.view().path("name").asText().replace(" ", "%20");
    assertThat(clip.contentCall("?download=true").send().expect(200).header("content-disposition"))
        .startsWith("attachment")
        .contains(name + ".mp4");
    assertThat(clip.content().header("content-disposition")).startsWith("inline");
  }

  @Test
  void choosingAClipNeedsTheVersionThatWasRead() {
    ClipDriver clip = clips().get(0);
    String read = clip.answer().header("etag");
    Map<String, ?> choose = Map.of("selected", true);

    clip.change(choose).send().expectProblem(428, "PRECONDITION_REQUIRED");
    Answer chosen = clip.change(choose).header("If-Match", read).send().expect(200);
    assertThat(chosen.json().path("selected").asBoolean()).isTrue();
    clip.change(Map.of("selected", false))
        .header("If-Match", read)
        .send()
        .expectProblem(412, "STALE");
    assertThat(clip.view().path("selected").asBoolean()).isTrue();
  }

  @Test
  void laterGenerationMeasuresNothingAndKeepsTheAskedOrder() {
    GenerationDriver given = assemble("given");
    given.awaitCompleted(LIMIT);
    assertThat(startsOf(given)).containsExactly(4.0, 0.5, 2.2);

    GenerationDriver longest = assemble("longest");
    longest.awaitCompleted(LIMIT);
    assertThat(startsOf(longest)).containsExactly(2.2, 0.5, 4.0);

    for (GenerationDriver later : List.of(given, longest)) {
      assertThat(later.steps("finished")).noneMatch(step -> step.startsWith("measure-"));
      assertThat(later.steps("reused")).anyMatch(step -> step.startsWith("measure-"));
    }
    throwAwayAndBring(new ClipDriver(client, longest.view().path("clipIds").get(0).asText()));
  }

  private void throwAwayAndBring(ClipDriver clip) {
    clip.trash().expect(204);
    assertThat(clip.inTrash()).isTrue();
    assertThat(project.clips()).noneMatch(listed -> listed.id().equals(clip.id()));

    clip.restore().expect(200);
    assertThat(clip.inTrash()).isFalse();
    assertThat(project.clips()).anyMatch(listed -> listed.id().equals(clip.id()));

    clip.deleteForGood().expect(204);
    clip.answer().expectProblem(404, "NOT_FOUND");
    assertThat(clip.inTrash()).isFalse();
    clip.restore().expectProblem(404, "NOT_FOUND");
  }

  private GenerationDriver assemble(String order) {
    return project.generate(
        Map.of(
            "kind",
            "segments",
            "preset",
            "youtube-short", // which takes less than three seconds
            "order",
            order,
            "segments",
            List.of(segment(4.0, 4.4), segment(0.5, 1.1), segment(2.2, 3.0))));
  }

  private Map<String, ?> segment(double start, double end) {
    return Map.of("sourceId", source.path("id").asText(), "startSeconds", start, "endSeconds", end);
  }

  private List<Double> startsOf(GenerationDriver made) {
    String clipId = made.view().path("clipIds").get(0).asText();
    JsonNode segments = new ClipDriver(client, clipId).view().path("segments");
    return StreamSupport.stream(segments.spliterator(), false)
        .map(segment -> segment.path("startSeconds").asDouble())
        .toList();
  }

  /** Those of the first generation. */
  private List<ClipDriver> clips() {
    return StreamSupport.stream(generation.view().path("clipIds").spliterator(), false)
        .map(id -> new ClipDriver(client, id.asText()))
        .toList();
  }

  private static boolean overlap(JsonNode one, JsonNode other) {
    return one.path("startSeconds").asDouble() < other.path("endSeconds").asDouble()
        && other.path("startSeconds").asDouble() < one.path("endSeconds").asDouble();
  }
}
