package dev.cutroom.generation.control;

import dev.cutroom.storage.MadeObjects;
import dev.cutroom.storage.MadeObjects.Made;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StoredObject;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one attempt: each is skipped when an earlier attempt finished it from the same
 * input, and kept for a later one when it is finished now. Thread-safe.
 */
final class Steps {
  private final Attempt attempt;
  private final StepRunner runner;
  private final Attempts attempts;
  private final GenerationLog log;
  private final ObjectStore objects;
  private final MadeObjects made;

  Steps(
      Attempt attempt,
      StepRunner runner,
      Attempts attempts,
      GenerationLog log,
      ObjectStore objects,
      MadeObjects made) {
    this.attempt = attempt;
    this.runner = runner;
    this.attempts = attempts;
    this.log = log;
    this.objects = objects;
    this.made = made;
  }

  /**
   * What is to be done.
   *
   * @param name stable within the generation, for example {@code clip-1-segment-3}
   * @param title what a person reads while it runs
   * @param inputHash of all that determines the output
   */
  record Step(String name, String title, String inputHash) {}

  /** Writes the step's file to where it is told; may return a document that goes with it. */
  @FunctionalInterface
  interface FileWork {
    @Nullable String write(Path out) throws InterruptedException;
  }

  /**
   * The finished step, whose output is an object. Whoever made it of the same input, at any time
   * and on any server, has made it for this one too.
   */
  FinishedStep file(Step step, FileWork work) throws InterruptedException {
    FinishedStep before = reusable(step);
    if (before == null) {
      before = found(step);
    }
    if (before != null) {
      return before;
    }
    Path out = attempt.folder().resolve(step.name());
    AtomicReference<StoredObject> adopted = new AtomicReference<>();
    FinishedStep finished =
        perform(
            step,
            () -> {
              String document = work.write(out);
              StoredObject stored = objects.adopt(out);
              adopted.set(stored);
              return new FinishedStep(step.name(), step.inputHash(), stored.sha256(), document);
            });
    // After the step is known to be ours: what lost its claim tells nobody what it made.
    StoredObject object = Objects.requireNonNull(adopted.get());
    Persistence.write(attempt, () -> made.keep(step.inputHash(), object, finished.outputJson()));
    return finished;
  }

  /** The finished step, whose output is a document. */
  FinishedStep document(Step step, StepRunner.Work<String> work) throws InterruptedException {
    return made(step, () -> new FinishedStep(step.name(), step.inputHash(), null, work.perform()));
  }

  /** The finished step, whose work says itself what its output is: an object that others keep. */
  FinishedStep made(Step step, StepRunner.Work<FinishedStep> work) throws InterruptedException {
    FinishedStep before = reusable(step);
    return before == null ? perform(step, work) : before;
  }

  /** Does work that keeps its result elsewhere; only its time is noted. */
  void noted(Step step, StepRunner.Work<?> work) throws InterruptedException {
    attempt.meter().begin(step.title());
    long started = System.nanoTime();
    run(step, work);
    attempt.meter().advance(step.name(), 1);
    double seconds = secondsSince(started);
    attempt.took(step.name(), seconds);
    Persistence.write(
        attempt, () -> log.finished(attempt.claim(), step.name(), step.title(), seconds));
  }

  /** Says that nothing had to be done. */
  void reused(Step step, String why) {
    attempt.meter().reuse(step.name());
    Persistence.write(attempt, () -> log.reused(attempt.claim(), step.name(), why));
  }

  private FinishedStep perform(Step step, StepRunner.Work<FinishedStep> work)
      throws InterruptedException {
    attempt.meter().begin(step.title());
    long started = System.nanoTime();
    FinishedStep finished = Objects.requireNonNull(run(step, work));
    double seconds = secondsSince(started);
    Persistence.write(
        attempt, () -> attempts.stepDone(attempt.claim(), finished, step.title(), seconds));
    attempt.took(step.name(), seconds);
    attempt.meter().advance(step.name(), 1);
    return finished;
  }

  /** A step that has no children would begin, and go on, although the attempt has been stopped. */
  private <T> T run(Step step, StepRunner.Work<T> work) throws InterruptedException {
    return runner.run(
        () -> {
          attempt.goOn();
          try {
            return work.perform();
          } catch (RuntimeException e) {
            throw Failures.inStep(e, step.name());
          }
        });
  }

  private @Nullable FinishedStep reusable(Step step) {
    FinishedStep before = attempt.finished(step.name());
    if (before == null || !before.inputHash().equals(step.inputHash())) {
      return null;
    }
    String object = before.outputSha256();
    if (object != null && !objects.holds(object)) {
      return null;
    }
    reused(step, step.title() + ": an earlier attempt finished it");
    return before;
  }

  private @Nullable FinishedStep found(Step step) {
    Made object = Persistence.read(attempt, () -> made.find(step.inputHash())).orElse(null);
    if (object == null) {
      return null;
    }
    FinishedStep found =
        new FinishedStep(step.name(), step.inputHash(), object.sha256(), object.document());
    String why = step.title() + ": it had been made before";
    Persistence.write(attempt, () -> attempts.stepFound(attempt.claim(), found, why));
    attempt.meter().reuse(step.name());
    return found;
  }

  private static double secondsSince(long startedNanos) {
    return Math.round((System.nanoTime() - startedNanos) / 1e6) / 1e3;
  }
}
