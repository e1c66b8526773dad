package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.EventStream;
import dev.cutroom.scenario.EventStream.Event;
import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.scenario.ProjectDriver;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The short part: two servers, one of which dies. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoServersIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration CANCEL_LIMIT = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int GENERATIONS = 3;
  private static final int SEGMENTS = 6;

  private final Installation installation = new Installation(Db.emptied());
  private final List<RunningCutroom> servers;
  private final Batch batch;

  TwoServersIT(@TempDir Path folder) {
    servers = installation.start(2, Map.of());
    batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), GENERATIONS);
  }

  @AfterAll
  void stop() {
    installation.close();
  }

  @Test
  @Order(1)
  void batchIsWholeThoughAServerAndAnEncoderAreKilled(TestReporter reporter) {
    Fire fire = new Fire(installation, reporter);
    batch.startAll(installation.client(1));
    fire.awaitSomeEncodes(GENERATIONS * SEGMENTS / 2);
    RunningCutroom victim = fire.any(servers);
    fire.killHard(victim, servers);
    RunningCutroom other = servers.get(1 - servers.indexOf(victim));
    fire.awaitWorkOn(other);
    int kills = fire.hit(other, Kernel.KILL) ? 2 : 1;
    victim.restart();
    batch.awaitAllEnded(LIMIT);
    new Checker(installation).assertWhole(batch, kills, fire.seed());
  }

  @Test
  @Order(2)
  void cancelThatReachesTheOtherServerIsDoneWithinTwoSeconds(TestReporter reporter) {
    Fire fire = new Fire(installation, reporter);
    GenerationDriver generation = batch.start(installation.client(0));
    RunningCutroom worker = fire.workerOf(generation.id(), servers);
    var elsewhere = installation.client(servers.get(1 - servers.indexOf(worker)));

    long asked = System.nanoTime();
    elsewhere.call("POST", "/generations/" + generation.id() + "/cancel").send().expect(202);
    Await.that(
        "no process, no work folder, state cancelled",
        CANCEL_LIMIT.minusNanos(System.nanoTime() - asked),
        () ->
            installation.encoders().isEmpty()
                && installation.workFolders().isEmpty()
                && generation.state().equals("cancelled"));
    assertThat(batch.project(elsewhere, 0).lock().path("locked").asBoolean()).isFalse();
  }

  /** The client's line to one server breaks; it goes on at the other one, where it left off. */
  @Test
  @Order(3)
  void eventsGoOnAtTheOtherServerWithoutLossAndWithoutRepetition() {
    ProjectDriver first = batch.project(installation.client(0), 0);
    ProjectDriver second = batch.project(installation.client(1), 0);
    List<Event> heard = new ArrayList<>();
    GenerationDriver generation = batch.start(installation.client(0), 0);
    try (EventStream live = first.events()) {
      live.await("progress", SOON, event -> event.data().path("percentage").asInt() > 0);
      heard.addAll(live.events());
    }
    Event last = heard.get(heard.size() - 1);
    try (EventStream live = second.eventsAfter(last)) {
      live.await("the end", LIMIT, event -> event.isProgress("completed"));
      heard.addAll(live.events());
    }
    assertThat(generation.state()).isEqualTo("completed");
    assertThat(heard).extracting(Event::id).isSorted();
    assertThat(heard.stream().filter(Event::isClip)).hasSize(1);
    assertThat(heard.stream().filter(event -> event.isProgress("completed"))).hasSize(1);
    assertThat(
            heard.stream()
                .filter(event -> event.data().path("generationId").asText().equals(generation.id()))
                .filter(event -> event.name().equals("progress")))
        .extracting(event -> event.data().path("percentage").asInt())
        .isSorted();
  }
}
