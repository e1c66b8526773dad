package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.process.ScopeEndedException;
import dev.cutroom.generation.control.Attempt.Stop;
import dev.cutroom.platform.problem.Outage;
import dev.cutroom.project.entity.ClipContent;
import dev.cutroom.storage.StorageException;
import dev.cutroom.storage.WorkFolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Works on one generation from claim to end, on a managed thread and without a transaction.
 *
 * <p>Whatever happens, on return no process and no file of the attempt is left, and the row says
 * so: only then is the project free.
 */
@ApplicationScoped
public class Worker {
  private static final System.Logger LOG = System.getLogger(Worker.class.getName());

  /** Identifies this start of this server; a host name would outlive its death. */
  private final UUID server = UUID.randomUUID();

  @Inject Attempts attempts;
  @Inject WorkFolders folders;
  @Inject RunningAttempts running;
  @Inject Pipeline pipeline;
  @Inject GenerationConfig config;
  @Inject Executors executors;

  /**
   * Whether the execution is done, or has to be handed to the next server that looks, now or later.
   */
  public enum Outcome {
    ENDED,
    HAND_BACK,
    TRY_LATER
  }

  public Outcome work(UUID generationId) {
    if (running.closing()) {
      return Outcome.HAND_BACK;
    }
    Optional<Claim> claimed = attempts.claim(generationId, server);
    if (claimed.isEmpty()) {
      return Outcome.ENDED;
    }
    Claim claim = claimed.get();
    if (claim.rescues() > config.maxRescues()) {
      attempts.fail(claim, Failures.poisonous(claim.rescues()));
      return Outcome.ENDED;
    }
    Attempt attempt;
    try {
      attempt = begin(claim);
    } catch (StorageException e) {
      attempts.fail(claim, Failures.of(Failures.inStep(e, "start")));
      return Outcome.ENDED;
    }
    running.add(attempt);
    try (Heartbeat heartbeat = new Heartbeat(attempt, attempts, executors)) {
      return run(attempt, heartbeat);
    } finally {
      running.remove(attempt);
    }
  }

  private Attempt begin(Claim claim) {
    UUID generationId = claim.generationId();
    folders.removeBelow(generationId, claim.fence());
    return new Attempt(
        claim,
        folders.open(generationId, claim.fence()),
        new ProgressMeter(claim.percentage(), System.nanoTime()),
        attempts.finishedSteps(generationId));
  }

  private Outcome run(Attempt attempt, Heartbeat heartbeat) {
    try {
      List<ClipContent> clips = perform(attempt);
      heartbeat.close();
      attempts.complete(attempt.claim(), clips);
      return Outcome.ENDED;
    } catch (LostClaimException e) {
      return afterLostClaim(attempt);
    } catch (InterruptedException e) {
      Stop stop = attempt.stopped();
      return ended(attempt, stop == null ? Stop.SHUTDOWN : stop);
    } catch (RuntimeException e) {
      Stop stop = attempt.stopped();
      if (stop != null) {
        return ended(attempt, stop);
      }
      if (Outage.isOutage(e) || e instanceof ScopeEndedException) {
        return ended(attempt, Stop.OUTAGE);
      }
      return failed(attempt, Failures.of(e));
    }
  }

  /** Whatever happens in there, its processes and files are gone on return. */
  private List<ClipContent> perform(Attempt attempt) throws InterruptedException {
    try {
      return pipeline.run(attempt);
    } finally {
      attempt.scope().end();
      folders.remove(attempt.claim().generationId(), attempt.claim().fence());
    }
  }

  private Outcome failed(Attempt attempt, WorkFailure failure) {
    try {
      attempts.fail(attempt.claim(), failure);
      return Outcome.ENDED;
    } catch (LostClaimException e) {
      return afterLostClaim(attempt);
    }
  }

  /** Either really lost, or a cancel came in between: a beat tells which. */
  private Outcome afterLostClaim(Attempt attempt) {
    Attempts.Beat beat = attempts.beat(attempt.claim(), 0, "Stopping", null);
    return ended(attempt, beat == Attempts.Beat.CANCEL ? Stop.CANCEL : Stop.LOST);
  }

  private Outcome ended(Attempt attempt, Stop stop) {
    LOG.log(
        System.Logger.Level.INFO,
        "Attempt {0} of generation {1} stopped: {2}",
        attempt.claim().attempt(),
        attempt.claim().generationId(),
        stop);
    return switch (stop) {
      case CANCEL -> {
        attempts.cancelled(attempt.claim());
        yield Outcome.ENDED;
      }
      case LOST -> Outcome.ENDED;
      case SHUTDOWN -> {
        handBackIfPossible(attempt.claim());
        yield Outcome.HAND_BACK;
      }
      case OUTAGE -> {
        handBackIfPossible(attempt.claim());
        yield Outcome.TRY_LATER;
      }
    };
  }

  /** While the database is away, or a cancel waits, it stays claimed for the next attempt. */
  private void handBackIfPossible(Claim claim) {
    try {
      attempts.handBack(claim);
    } catch (RuntimeException e) {
      if (!Outage.isOutage(e) && !(e instanceof LostClaimException)) {
        throw e;
      }
    }
  }
}
