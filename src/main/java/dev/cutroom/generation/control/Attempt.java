package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.process.ProcessScope;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One attempt while it runs: its claim, its children, its work folder, its progress, and whether it
 * has been told to stop. Stopping ends all children at once, on whatever thread they were started.
 */
public final class Attempt {
  /** Why an attempt stops before its end. */
  public enum Stop {
    /** Somebody asked. */
    CANCEL,
    /** A later claim, or an administrator, has taken the work. */
    LOST,
    /** The database can't be reached: before another server may take over, this one lets go. */
    OUTAGE,
    /** This server shuts down and hands the work back. */
    SHUTDOWN
  }

  private final Claim claim;
  private final Path folder;
  private final ProgressMeter meter;
  private final Map<String, FinishedStep> finished;
  private final ProcessScope scope = new ProcessScope();
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

  public Attempt(
      Claim claim, Path folder, ProgressMeter meter, Map<String, FinishedStep> finished) {
    this.claim = claim;
    this.folder = folder;
    this.meter = meter;
    this.finished = Map.copyOf(finished);
  }

  /** Stops it for {@code reason}; the first reason stays. */
  public void stop(Stop reason) {
    if (stop.compareAndSet(null, reason)) {
      scope.end();
    }
  }

  /** Why it was stopped, or null. */
  public @Nullable Stop stopped() {
    return stop.get();
  }

  public Claim claim() {
    return claim;
  }

  public Path folder() {
    return folder;
  }

  public ProgressMeter meter() {
    return meter;
  }

  public ProcessScope scope() {
    return scope;
  }

  /** The step of that name that an earlier attempt finished, or null. */
  public @Nullable FinishedStep finished(String name) {
    return finished.get(name);
  }
}
