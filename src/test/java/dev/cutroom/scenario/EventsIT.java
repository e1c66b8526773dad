package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.EventStream.Event;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a project, told while it happens: in order, all of it, to its owner. */
@ExtendWith(SharedCutroom.class)
class EventsIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration GENERATION = Duration.ofMinutes(3);
  private static final Duration COMMENT = Duration.ofSeconds(25);
  private static final int MOST_OF_AN_ACCOUNT = 10;

  private final CutroomClient client;
  private final CutroomClient neighbour;

  EventsIT(RunningCutroom cutroom) {
    neighbour = Neighbour.of(cutroom);
    client = CutroomClient.administrator(cutroom);
  }

  @Test
  void generationIsToldInOrderAndResumesWithoutLoss(@TempDir Path folder) {
    ProjectDriver project = ProjectDriver.create(client, "Live");
    project.upload(Footage.lively(folder));
    try (EventStream live = project.events()) {
      assertThat(live.header("content-type")).startsWith("text/event-stream");
      assertThat(live.header("cache-control")).isEqualTo("no-store");
      assertThat(live.header("x-accel-buffering")).isEqualTo("no");
      live.await("the progress as it is", SOON, event -> event.isProgress("idle"));

      project.generate(Map.of("kind", "clips", "variantCount", 2, "targetDurationSeconds", 2));
      Event queued = live.await("queued", SOON, event -> event.isProgress("queued"));
      Event ended = live.await("the end", GENERATION, event -> event.isProgress("completed"));

      assertInOrder(live.events());
      List<Event> clips = live.events().stream().filter(Event::isClip).toList();
      assertThat(clips).hasSize(2).allMatch(clip -> clip.id() < ended.id());
      assertThat(clips.get(0).data()).isEqualTo(project.clips().get(0).view());

      try (EventStream resumed = project.eventsAfter(queued)) {
        resumed.await("the end, once more", SOON, event -> event.isProgress("completed"));
        List<Event> missed = resumed.events();
        assertThat(missed.get(0).isProgress("generating")).isTrue();
        assertThat(missed.stream().filter(Event::isClip).toList()).isEqualTo(clips);
        assertInOrder(missed);
      }
      assertClipsAreTold(project, live);
    }
  }

  /** Ids never fall, kept events have one of their own, a percentage never falls, one end. */
  private static void assertInOrder(List<Event> events) {
    for (int i = 1; i < events.size(); i++) {
      Event before = events.get(i - 1);
      Event event = events.get(i);
      assertThat(event.id()).isGreaterThanOrEqualTo(before.id());
      if (event.isClip()) {
        assertThat(event.id()).isGreaterThan(before.id());
      }
    }
    assertThat(events.stream().filter(event -> event.name().equals("progress")))
        .extracting(event -> event.data().path("percentage").asInt())
        .isSorted();
    assertThat(events.stream().filter(event -> event.isProgress("completed"))).hasSize(1);
  }

  private static void assertClipsAreTold(ProjectDriver project, EventStream live) {
    ClipDriver clip = project.clips().get(0);
    String tag = clip.answer().header("etag");
    clip.change(Map.of("name", "Renamed")).header("If-Match", tag).send().expect(200);
    live.await(
        "the new name",
        SOON,
        event -> event.isClip() && event.data().path("name").asText().equals("Renamed"));
    clip.trash().expect(204);
    Event gone =
        live.await(
            "its way to the trash", SOON, event -> event.isClip() && event.data().has("deletedAt"));
    clip.restore().expect(200);
    live.await("its return", SOON, event -> event.isClip() && event.id() > gone.id());
  }

  @Test
  void lineIsKeptOpenByComments() {
    ProjectDriver project = ProjectDriver.create(client, "Quiet");
    try (EventStream live = project.events()) {
      Await.that("a comment", COMMENT, () -> !live.comments().isEmpty());
      assertThat(live.events()).hasSize(1);
    }
  }

  @Test
  void wrongRequestsGetTheirOwnAnswers() {
    ProjectDriver project = ProjectDriver.create(client, "Refused");
    for (String malformed : List.of("x", "-1", "1.5", "99999999999999999999")) {
      Answer refused = project.eventsCall().header("Last-Event-ID", malformed).send();
      assertThat(refused.expectProblem(400, "BAD_PARAMETER").detail()).contains("Last-Event-ID");
    }
    project.by(neighbour).eventsCall().send().expectProblem(404, "NOT_FOUND");
    project.by(client.with("")).eventsCall().send().expectProblem(401, "UNAUTHENTICATED");
    try (EventStream beyond =
        EventStream.open(project.eventsCall().header("Last-Event-ID", "4711"))) {
      assertThat(beyond.await("the progress", SOON, event -> true).id()).isZero();
    }
  }

  @Test
  void anAccountHasSoManyStreamsAndGetsThemBack() throws IOException {
    ProjectDriver project = ProjectDriver.create(neighbour, "Many tabs");
    List<HttpResponse<InputStream>> tabs = new ArrayList<>();
    do {
      tabs.add(project.eventsCall().stream());
    } while (last(tabs).statusCode() == 200 && tabs.size() <= MOST_OF_AN_ACCOUNT);
    assertThat(last(tabs).statusCode()).isEqualTo(429);
    assertThat(last(tabs).headers().firstValue("retry-after")).isPresent();

    for (HttpResponse<InputStream> tab : tabs) {
      tab.body().close();
    }
    Await.that("a free place", SOON, () -> admitted(project));
  }

  private static HttpResponse<InputStream> last(List<HttpResponse<InputStream>> responses) {
    return responses.get(responses.size() - 1);
  }

  private static boolean admitted(ProjectDriver project) {
    HttpResponse<InputStream> response = project.eventsCall().stream();
    try (InputStream body = response.body()) {
      return response.statusCode() == 200 && body.read() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
