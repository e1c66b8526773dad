package dev.cutroom.fault;

import dev.cutroom.scenario.CutroomClient;
import dev.cutroom.scenario.Footage;
import dev.cutroom.scenario.GenerationDriver;
import dev.cutroom.scenario.ProjectDriver;
import dev.cutroom.scenario.Works;
import dev.cutroom.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Projects with footage, on each of which one generation at a time can run. */
final class Batch {
  private final Installation installation;
  private final Path footage;
  private final int segments;
  private final List<ProjectDriver> projects = new ArrayList<>();
  private final List<String> sourceIds = new ArrayList<>();
  private final List<String> started = new ArrayList<>();

  /**
   * @param folder for the footage
   * @param segments how many each generation encodes
   */
  Batch(Installation installation, Path folder, int segments) {
    this.installation = installation;
    this.footage = Footage.lively(folder);
    this.segments = segments;
  }

  int segments() {
    return segments;
  }

  /** The ids of all generations that were started. */
  List<String> started() {
    return started;
  }

  /** Starts one generation on a project of its own. */
  GenerationDriver start(CutroomClient client) {
    return start(client, started.size());
  }

  /** The same on the project of that number. */
  GenerationDriver start(CutroomClient client, int index) {
    GenerationDriver generation =
        project(client, index).generate(Works.assembly(sourceId(index), segments));
    started.add(generation.id());
    return generation;
  }

  /** Prepares {@code count} projects, so that starting is quick. */
  Batch prepare(CutroomClient client, int count) {
    while (projects.size() < count) {
      ProjectDriver project = ProjectDriver.create(client, "Under fire " + projects.size());
      sourceIds.add(project.upload(footage).path("id").asText());
      projects.add(project);
    }
    return this;
  }

  /** Starts a generation on each of the projects. */
  Batch startAll(CutroomClient client) {
    for (int i = 0; i < projects.size(); i++) {
      String id = start(client).id();
      assert !id.isEmpty();
    }
    return this;
  }

  ProjectDriver project(CutroomClient client, int index) {
    return projects.get(index % projects.size()).by(client);
  }

  String sourceId(int index) {
    return sourceIds.get(index % projects.size());
  }

  /** Waits until as many have completed; looks into the database, since servers come and go. */
  void awaitEnded(int count, Duration limit) {
    Await.that(count + " generations have ended: " + states(), limit, () -> ended() >= count);
  }

  void awaitAllEnded(Duration limit) {
    awaitEnded(started.size(), limit);
  }

  /** Whether nothing that was started goes on. */
  boolean allEnded() {
    return ended() >= started.size();
  }

  /** How many of this batch have. */
  long ended() {
    return installation
        .db()
        .number(
            """
            select count(*) from generation where state in ('completed', 'failed', 'cancelled')
              and id::text = any (string_to_array(?, ','))
            """,
            String.join(",", started));
  }

  private List<String> states() {
    return installation.db().texts("select id || ' ' || state from generation");
  }
}
