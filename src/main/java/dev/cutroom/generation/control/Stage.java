package dev.cutroom.generation.control;

import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.WorkFolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What an attempt stands on: its folder, its heartbeat, and what this server knows of costs. */
@ApplicationScoped
public class Stage {
  @Inject Attempts attempts;
  @Inject WorkFolders folders;
  @Inject ObjectStore objects;
  @Inject Executors executors;
  @Inject CostModel costs;

  /** Sets up for {@code claim}, and removes what earlier attempts left. */
  Attempt setUp(Claim claim) {
    UUID generationId = claim.generationId();
    folders.removeBelow(generationId, claim.fence());
    return new Attempt(
        claim,
        folders.open(generationId, claim.fence()),
        attempts.finishedSteps(generationId),
        costs);
  }

  /** Begins the beats. */
  Heartbeat beats(Attempt attempt) {
    Heartbeat heartbeat = new Heartbeat(attempt, attempts, executors, objects::freeBytes);
    heartbeat.start();
    return heartbeat;
  }

  /** On return no process and no file of the attempt is left. */
  void clear(Attempt attempt) {
    attempt.scope().end();
    folders.remove(attempt.claim().generationId(), attempt.claim().fence());
  }
}
