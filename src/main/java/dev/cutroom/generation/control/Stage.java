package dev.cutroom.generation.control;

import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StorageException;
import dev.cutroom.storage.WorkFolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What an attempt stands on: its folder, its heartbeat, and what this server knows of costs. */
@ApplicationScoped
public class Stage {
  private static final System.Logger LOG = System.getLogger(Stage.class.getName());

  @Inject Attempts attempts;
  @Inject WorkFolders folders;
  @Inject ObjectStore objects;
  @Inject Executors executors;
  @Inject CostModel costs;

  /** Sets up for {@code claim}, and removes what earlier attempts left. */
  Attempt setUp(Claim claim) {
    UUID generationId = claim.generationId();
    removeEarlier(claim);
    return new Attempt(
        claim,
        folders.open(generationId, claim.fence()),
        attempts.finishedSteps(generationId),
        costs);
  }

  /** The sweeper's at the latest: an ffmpeg of a frozen server may still write there. */
  private void removeEarlier(Claim claim) {
    try {
      int removed = folders.removeBelow(claim.generationId(), claim.fence());
      LOG.log(System.Logger.Level.DEBUG, "Removed what {0} attempts left", removed);
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "An earlier attempt''s files stay: {0}", e.toString());
    }
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
