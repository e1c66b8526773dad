package dev.cutroom.container;

import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.generation.control.Attempts;
import dev.cutroom.generation.control.Claim;
import dev.cutroom.generation.control.Claims;
import dev.cutroom.generation.control.Generations;
import dev.cutroom.generation.control.Ticket;
import dev.cutroom.generation.control.WorkFailure;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.State;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.Contention;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectStates;
import dev.cutroom.project.entity.ClipContent;
import dev.cutroom.project.entity.ClipExtras;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** What callers and workers do, in the words of the tests. */
@ApplicationScoped
public class Moves {
  @Inject Generations generations;
  @Inject Attempts attempts;
  @Inject Claims claims;
  @Inject ProjectStates states;
  @Inject Database database;

  /** Somebody starts work. */
  public UUID start(Scene scene) {
    return start(scene, scene.editor());
  }

  /** The same by another editor of the owner's. */
  public UUID start(Scene scene, Editor editor) {
    GenerationRequest request = GenerationRequest.clips(List.of(), 1, 10.0, "instagram-reel");
    return generations.start(editor, scene.projectId(), request);
  }

  /** Somebody finishes a clip. */
  public UUID finish(Scene scene, UUID clip) {
    GenerationRequest request =
        GenerationRequest.render(
            clip, Json.shared().createObjectNode(), List.of(), 10.0, "instagram-reel");
    return generations.start(scene.editor(), scene.projectId(), request);
  }

  /** The same in a crowd, as the resource does it: the generation's id, or the refusal. */
  public Object startWhenOpen(Scene scene, CountDownLatch gate) throws InterruptedException {
    gate.await();
    try {
      return Contention.settle(
          () -> start(scene), () -> Contention.undecided(states.of(scene.projectId())));
    } catch (Failure refusal) {
      return refusal;
    }
  }

  /** A server, another one each time, takes the work. */
  public Claim claim(UUID generationId) {
    return claim(generationId, generationId.toString(), UUID.randomUUID()).orElseThrow();
  }

  /** A server that holds an execution takes the work, if it is to be had. */
  public Optional<Claim> claim(UUID generationId, String execution, UUID worker) {
    return claims.claim(generationId, hold(execution), worker);
  }

  /** Some server picks an execution, which is there from now on if it was not. */
  public Ticket hold(String execution) {
    return database
        .row(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
              last_heartbeat, version)
            values ('generation', ?, now(), true, 'a test', now() + interval '1 day', 1)
            on conflict (task_name, task_instance) do update set picked = true, picked_by = 'a test',
              last_heartbeat = excluded.last_heartbeat, version = scheduled_tasks.version + 1
            returning version
            """,
            row -> new Ticket(execution, row.getLong("version")),
            execution)
        .orElseThrow();
  }

  /** The work ends in {@code state}. */
  public void end(Claim claim, State state) {
    switch (state) {
      case COMPLETED -> attempts.complete(claim, List.of(clip()));
      case FAILED -> attempts.fail(claim, new WorkFailure("BAD", "It failed.", true, null));
      default -> attempts.cancelled(claim);
    }
  }

  private static ClipContent clip() {
    String hash = "0".repeat(64);
    return new ClipContent(
        "Clip 1",
        0.5,
        "[]",
        "[]",
        "[]",
        "{}",
        "{}",
        10,
        1080,
        1920,
        hash,
        1,
        hash,
        ClipExtras.NONE);
  }
}
