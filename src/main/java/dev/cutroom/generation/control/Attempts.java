package dev.cutroom.generation.control;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.ReservedDatabase;
import dev.cutroom.platform.time.Time;
import dev.cutroom.project.control.ClipChanged;
import dev.cutroom.project.control.ClipView;
import dev.cutroom.project.entity.Clip;
import dev.cutroom.project.entity.ClipContent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a generation while it is worked on: each one short transaction of its own, each
 * guarded by the fence. Zero rows throw {@link LostClaimException}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Attempts {
  private static final String OURS = " where id = ? and fence = ? and state = 'generating'";

  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject ReservedDatabase reserved;
  @Inject GenerationLog log;
  @Inject Time time;
  @Inject Event<ClipChanged> changes;

  /** What a heartbeat learns. */
  public enum Beat {
    GO_ON,
    CANCEL,
    LOST
  }

  /**
   * Writes progress and proves that the claim still holds, in one statement on a connection that
   * callers can't take away. Progress may be lost in a crash of the database, so its commit does
   * not wait for the disk.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Beat beat(Claim claim, int percentage, String step, @Nullable Double remainingSeconds) {
    Optional<Boolean> cancel =
        reserved.row(
            "with quick as (select set_config('synchronous_commit', 'off', true))"
                + " update generation set percentage = greatest(percentage, ?), current_step = ?,"
                + " estimated_remaining_seconds = ?, updated_at = clock_timestamp() from quick"
                + OURS
                + " returning cancel_requested_at is not null as cancel",
            row -> row.getBoolean("cancel"),
            percentage,
            step,
            remainingSeconds,
            claim.generationId(),
            claim.fence());
    if (cancel.isEmpty()) {
      return Beat.LOST;
    }
    return cancel.get() ? Beat.CANCEL : Beat.GO_ON;
  }

  /** The steps that earlier attempts have finished, by name. */
  public Map<String, FinishedStep> finishedSteps(UUID generationId) {
    Map<String, FinishedStep> steps = new LinkedHashMap<>();
    database
        .rows(
            "select name, input_hash, output_sha256, output from generation_step where"
                + " generation_id = ?",
            row ->
                new FinishedStep(
                    row.getString("name"),
                    row.getString("input_hash"),
                    row.getString("output_sha256"),
                    row.getString("output")),
            generationId)
        .forEach(step -> steps.put(step.name(), step));
    return steps;
  }

  /** When the generation was accepted: what came later is none of its business. */
  public Instant acceptedAt(UUID generationId) {
    return database
        .row(
            "select created_at from generation where id = ?",
            row -> row.getTimestamp("created_at").toInstant(),
            generationId)
        .orElseThrow();
  }

  /** Keeps a finished step, so that a later attempt skips it. */
  public void stepDone(Claim claim, FinishedStep step, String title, double seconds) {
    keep(claim, step);
    log.finished(claim, step.name(), title, seconds);
  }

  /** Keeps a step whose output was there before, whoever made it. */
  public void stepFound(Claim claim, FinishedStep step, String why) {
    keep(claim, step);
    log.reused(claim, step.name(), why);
  }

  private void keep(Claim claim, FinishedStep step) {
    int rows =
        database.update(
            """
            insert into generation_step (generation_id, name, input_hash, output_sha256, output, fence, finished_at)
            select id, ?, ?, ?, ?::json, fence, clock_timestamp() from generation
            where id = ? and fence = ? and state = 'generating' for share
            on conflict (generation_id, name) do update set input_hash = excluded.input_hash,
              output_sha256 = excluded.output_sha256, output = excluded.output,
              fence = excluded.fence, finished_at = excluded.finished_at
            where generation_step.fence <= excluded.fence
            """,
            step.name(),
            step.inputHash(),
            step.outputSha256(),
            step.outputJson(),
            claim.generationId(),
            claim.fence());
    guard(claim, rows);
  }

  /** The result is there: clips, state and the project's freedom in one transaction. */
  public void complete(Claim claim, List<ClipContent> clips) {
    guard(
        claim,
        database.update(
            "update generation set state = 'completed', percentage = 100, worker = null, execution"
                + " = null, current_step = 'Completed', estimated_remaining_seconds = 0, ended_at ="
                + " clock_timestamp(), updated_at = clock_timestamp()"
                + OURS
                + " and cancel_requested_at is null",
            claim.generationId(),
            claim.fence()));
    free(claim);
    UUID finished = claim.request().clipId();
    List<Clip> changed = finished == null ? made(claim, clips) : List.of(finished(finished, clips));
    em.flush();
    // Nothing will resume this: what the steps made is the sweeper's now, the clips have rows.
    database.update("delete from generation_step where generation_id = ?", claim.generationId());
    changed.forEach(clip -> changes.fire(new ClipChanged(ClipView.of(clip))));
    log.moved(claim, Move.COMPLETED, clips.size() + " clips");
  }

  private List<Clip> made(Claim claim, List<ClipContent> clips) {
    Instant now = time.now();
    List<Clip> made = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      // Lists are newest first: a microsecond apart, the first clip of a generation leads.
      Instant created = now.minus(i, ChronoUnit.MICROS);
      Clip clip = new Clip(claim.projectId(), claim.generationId(), i + 1, clips.get(i), created);
      em.persist(clip);
      made.add(clip);
    }
    return made;
  }

  /** It is there: the project was this generation's all the time, so nobody deleted it. */
  private Clip finished(UUID clipId, List<ClipContent> clips) {
    Clip clip = Objects.requireNonNull(em.find(Clip.class, clipId));
    clip.finish(clips.get(0));
    return clip;
  }

  /** The work has stopped because somebody asked. */
  public void cancelled(Claim claim) {
    guard(
        claim,
        database.update(
            "update generation set state = 'cancelled', worker = null, execution = null,"
                + " current_step = 'Cancelled', estimated_remaining_seconds = null, ended_at ="
                + " clock_timestamp(), updated_at = clock_timestamp()"
                + OURS,
            claim.generationId(),
            claim.fence()));
    free(claim);
    log.moved(claim, Move.CANCELLED, "No process of it runs, its work folder is gone");
  }

  /** Gives unfinished work back to the queue; that is no death, so it counts neither way. */
  public void handBack(Claim claim) {
    guard(
        claim,
        database.update(
            "update generation set state = 'queued', worker = null, execution = null, current_step"
                + " = 'Waiting', attempt = attempt - 1, estimated_remaining_seconds = null,"
                + " updated_at = clock_timestamp()"
                + OURS
                + " and cancel_requested_at is null",
            claim.generationId(),
            claim.fence()));
    log.moved(claim, Move.HANDED_BACK, "This server stops or has lost its database");
  }

  /**
   * A passing failure: a new attempt, later, that keeps the finished steps.
   *
   * @param delay how long it waits
   */
  public void tryAgain(Claim claim, WorkFailure failure, Duration delay) {
    guard(
        claim,
        database.update(
            "update generation set state = 'queued', worker = null, execution = null,"
                + " failures = failures + 1, current_step = 'Waiting to try again',"
                + " not_before = clock_timestamp() + ? * interval '1 millisecond',"
                + " estimated_remaining_seconds = null, updated_at = clock_timestamp()"
                + OURS
                + " and cancel_requested_at is null",
            delay.toMillis(),
            claim.generationId(),
            claim.fence()));
    String stage = failure.stage() == null ? "" : failure.stage();
    log.moved(claim, Move.TRYING_AGAIN, stage, failure.sentence(), failure.lines());
  }

  /**
   * The work can't be done. A cancel that came before stays a cancel. Every failure names a step:
   * where its cause knows none, the one that was shown last.
   */
  public void fail(Claim claim, WorkFailure failure) {
    String stage =
        database
            .row(
                "update generation set state = 'failed', worker = null, execution = null,"
                    + " estimated_remaining_seconds = null, ended_at = clock_timestamp(),"
                    + " updated_at = clock_timestamp(), error_code = ?, error_message = ?,"
                    + " error_stage = coalesce(?, current_step), error_retryable = ?,"
                    + " error_hint = ?"
                    + OURS
                    + " and cancel_requested_at is null returning error_stage",
                row -> row.getString("error_stage"),
                failure.code(),
                failure.sentence(),
                failure.stage(),
                failure.retryable(),
                failure.hint(),
                claim.generationId(),
                claim.fence())
            .orElseThrow(() -> new LostClaimException(claim));
    free(claim);
    log.moved(claim, Move.FAILED, stage, failure.sentence(), failure.lines());
  }

  private void free(Claim claim) {
    database.update(
        "update project set active_generation_id = null where id = ? and active_generation_id = ?",
        claim.projectId(),
        claim.generationId());
  }

  private static void guard(Claim claim, int rows) {
    if (rows == 0) {
      throw new LostClaimException(claim);
    }
  }
}
