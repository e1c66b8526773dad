package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.process.ScopeEndedException;
import dev.cutroom.generation.control.Attempt.Stop;
import dev.cutroom.platform.problem.Outage;
import dev.cutroom.project.entity.ClipContent;
import dev.cutroom.storage.StorageException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Works on one generation from claim to end, on a managed thread and without a transaction.
 *
 * <p>Whatever happens, on return no process and no file of the attempt is left, and the row says
 * so: only then is the project free.
 */
@ApplicationScoped
public class Worker {
  private static final System.Logger LOG = System.getLogger(Worker.class.getName());

  private static final Optional<Duration> DONE = Optional.empty();
  private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  /** Something waits, but others are at it, or this server is too old for it. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  /** Identifies this start of this server; a host name would outlive its death. */
  private final UUID server = UUID.randomUUID();

  @Inject Claims claims;
  @Inject Attempts attempts;
  @Inject RunningAttempts running;
  @Inject Pipeline pipeline;
  @Inject Queue queue;
  @Inject GenerationConfig config;
  @Inject Stage stage;
  @Inject Lessons lessons;

  /**
   * Works on what {@code ticket} carried when its server died, or else on the next in line.
   *
   * @return how long until some server takes the execution up again; empty when it is done
   */
  public Optional<Duration> work(Ticket ticket) {
    if (running.closing()) {
      return AT_ONCE;
    }
    Optional<Claim> claimed =
        queue.candidates(ticket.name()).stream()
            .flatMap(id -> claims.claim(id, ticket, server).stream())
            .findFirst();
    if (claimed.isEmpty()) {
      return queue
          .untilNext(ticket.name())
          .map(wait -> wait.compareTo(SHORTEST_WAIT) > 0 ? wait : SHORTEST_WAIT);
    }
    Claim claim = claimed.get();
    if (claim.rescues() >= config.maxRescues()) {
      return failed(claim, Failures.poisonous(claim.rescues()));
    }
    Attempt attempt;
    try {
      attempt = stage.setUp(claim);
    } catch (StorageException e) {
      return failed(claim, Failures.of(Failures.inStep(e, "start")));
    }
    running.add(attempt);
    try (Heartbeat heartbeat = stage.beats(attempt)) {
      return run(attempt);
    } finally {
      running.remove(attempt);
    }
  }

  private Optional<Duration> run(Attempt attempt) {
    try {
      List<ClipContent> clips = perform(attempt);
      // Beats go on until the result is written: they alone tell how long the database was away.
      Persistence.write(attempt, () -> attempts.complete(attempt.claim(), clips));
      lessons.learn(attempt);
      return DONE;
    } catch (LostClaimException e) {
      return afterLostClaim(attempt.claim());
    } catch (InterruptedException e) {
      Stop stop = attempt.stopped();
      return ended(attempt.claim(), stop == null ? Stop.SHUTDOWN : stop);
    } catch (RuntimeException e) {
      Stop stop = attempt.stopped();
      if (stop != null) {
        return ended(attempt.claim(), stop);
      }
      // What a step has put into words is no outage of the database, whatever caused it.
      boolean isTold = e instanceof WorkFailure;
      if (!isTold && (Outage.isOutage(e) || e instanceof ScopeEndedException)) {
        return ended(attempt.claim(), Stop.OUTAGE);
      }
      return failed(attempt.claim(), Failures.of(e));
    }
  }

  /** Whatever happens in there, its processes and files are gone on return. */
  private List<ClipContent> perform(Attempt attempt) throws InterruptedException {
    try {
      return pipeline.run(attempt);
    } finally {
      stage.clear(attempt);
    }
  }

  private Optional<Duration> failed(Claim claim, WorkFailure failure) {
    try {
      RetryPolicy policy = config.retries();
      if (policy.triesAgain(failure, claim.failures())) {
        Duration delay = policy.delay(claim.failures(), ThreadLocalRandom.current());
        attempts.tryAgain(claim, failure, delay);
        return Optional.of(delay);
      }
      attempts.fail(claim, failure);
      return DONE;
    } catch (LostClaimException e) {
      return afterLostClaim(claim);
    }
  }

  /** Either really lost, or a cancel came in between: a beat tells which. */
  private Optional<Duration> afterLostClaim(Claim claim) {
    Attempts.Beat beat = attempts.beat(claim, 0, "Stopping", null);
    return ended(claim, beat == Attempts.Beat.CANCEL ? Stop.CANCEL : Stop.LOST);
  }

  private Optional<Duration> ended(Claim claim, Stop stop) {
    LOG.log(
        System.Logger.Level.INFO,
        "Attempt {0} of generation {1} stopped: {2}",
        claim.attempt(),
        claim.generationId(),
        stop);
    return switch (stop) {
      case CANCEL -> {
        attempts.cancelled(claim);
        yield DONE;
      }
      case LOST -> DONE;
      case NO_SPACE -> failed(claim, Failures.noSpace());
      case SHUTDOWN -> {
        handBackIfPossible(claim);
        yield AT_ONCE;
      }
      case OUTAGE -> {
        handBackIfPossible(claim);
        yield Optional.of(AFTER_A_FAULT);
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
