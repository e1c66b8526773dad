package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One generation, as somebody watches it. Every look at its progress also proves that it does not
 * fall and that only what is completed stands at 100.
 */
public final class GenerationDriver {
  private final ProjectDriver project;
  private final String path;
  private final String id;
  private int lastPercentage;

  public GenerationDriver(ProjectDriver project, Answer accepted) {
    this.project = project;
    this.id = accepted.json().path("id").asText();
    this.path = "/generations/" + id;
    assertThat(accepted.header("location")).endsWith("/api/v1" + path);
  }

  public String id() {
    return id;
  }

  public JsonNode view() {
    return project.client().get(path).expect(200).json();
  }

  public String state() {
    return view().path("state").asText();
  }

  public List<JsonNode> log() {
    return project.client().get(path + "/log").expect(200).items();
  }

  /** The names of the steps that the log notes under {@code event}. */
  public List<String> steps(String event) {
    return log().stream()
        .filter(entry -> entry.path("event").asText().equals(event))
        .map(entry -> entry.path("step").asText())
        .toList();
  }

  public Answer cancel() {
    return project.client().call("POST", path + "/cancel").send();
  }

  public Answer retry() {
    return project.client().call("POST", path + "/retry").send();
  }

  public int lastPercentage() {
    return lastPercentage;
  }

  /** The progress of its project, which must be this generation's. */
  public JsonNode progress() {
    JsonNode progress = project.progress();
    int percentage = progress.path("percentage").asInt();
    boolean completed = progress.path("state").asText().equals("completed");
    assertThat(progress.path("generationId").asText()).isEqualTo(id);
    assertThat(percentage).as("progress never falls").isBetween(lastPercentage, 100);
    assertThat(percentage == 100).as("100 means completed: %s", progress).isEqualTo(completed);
    lastPercentage = percentage;
    return progress;
  }

  /** Looks at the progress until {@code condition} holds; a failure ends the watch. */
  public JsonNode awaitProgress(String what, Duration limit, Predicate<JsonNode> condition) {
    return Await.until(
        what + " in generation " + id,
        limit,
        () -> {
          JsonNode progress = progress();
          if (condition.test(progress)) {
            return Optional.of(progress);
          }
          assertThat(progress.path("state").asText())
              .as("%s; the log says %s", progress, log())
              .isNotIn("failed", "completed", "cancelled");
          return Optional.empty();
        });
  }

  public void awaitCompleted(Duration limit) {
    awaitProgress("completed", limit, now -> now.path("state").asText().equals("completed"));
  }

  public void awaitCancelled(Duration limit) {
    awaitProgress("cancelled", limit, now -> now.path("state").asText().equals("cancelled"));
  }

  /** At about 30 %: at least that far, and with a few of the many segments encoded. */
  public void awaitInTheMidst(int finishedSegments, Duration limit) {
    JsonNode there =
        awaitProgress(
            "30 % and " + finishedSegments + " finished segments",
            limit,
            now ->
                now.path("percentage").asInt() >= 30
                    && finishedSegments().size() >= finishedSegments);
    assertThat(there.path("percentage").asInt()).as("progress is honest").isLessThan(90);
  }

  public List<String> finishedSegments() {
    return steps("finished").stream().filter(step -> step.contains("-segment-")).toList();
  }
}
