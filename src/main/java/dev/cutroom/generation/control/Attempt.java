package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.process.ProcessScope;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One attempt while it runs: its claim, its children, its work folder, its progress, and whether it
 * has been told to stop. Stopping ends all children at once, on whatever thread they were started,
 * and wakes whoever waits for others.
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
    SHUTDOWN,
    /** The disk is about to be full: what runs must not take the server with it. */
    NO_SPACE
  }

  private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

  private final Claim claim;
  private final Path folder;
  private final ProgressMeter meter;
  private final Map<String, FinishedStep> finished;
  private final CostModel costs;
  private final Map<String, Double> bases = new ConcurrentHashMap<>();
  private final ProcessScope scope = new ProcessScope();
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

  /** Threads that wait for others than children; also the lock that orders them and a stop. */
  private final Set<Thread> waiting = new HashSet<>();

  private volatile @Nullable Estimate estimate;
  private volatile Runnable look = () -> {};

  public Attempt(Claim claim, Path folder, Map<String, FinishedStep> finished, CostModel costs) {
    this.claim = claim;
    this.folder = folder;
    this.meter = new ProgressMeter(claim.percentage(), System.nanoTime(), costs.pace());
    this.costs = costs;
    this.finished = Map.copyOf(finished);
  }

  /** Announces a step that costs {@code base} seconds of one core by its formula. */
  void expect(String step, double base) {
    bases.put(step, base);
    meter.expect(step, costs.seconds(step, base));
  }

  /** A step of this attempt took {@code seconds}. */
  void took(String step, double seconds) {
    costs.learn(step, bases.getOrDefault(step, 0.0), seconds);
  }

  /**
   * What was said to remain when a quarter was done.
   *
   * @param atNanos the monotonic time at which it was said
   */
  record Estimate(double remainingSeconds, long atNanos) {}

  /** A reading was shown. */
  void shown(ProgressMeter.Reading reading, long nowNanos) {
    Double remaining = reading.remainingSeconds();
    if (estimate == null
        && remaining != null
        && reading.percentage() >= EstimateAccuracy.ASKED_AT_PERCENTAGE
        && claim.percentage() < EstimateAccuracy.ASKED_AT_PERCENTAGE) {
      estimate = new Estimate(remaining, nowNanos);
    }
  }

  /** What was said to remain when a quarter was done, or null. */
  @Nullable Estimate estimate() {
    return estimate;
  }

  /** Stops it for {@code reason}; the first reason stays. */
  public void stop(Stop reason) {
    synchronized (waiting) {
      if (!stop.compareAndSet(null, reason)) {
        return;
      }
      waiting.forEach(Thread::interrupt);
    }
    scope.end();
  }

  /**
   * @throws InterruptedException it has been stopped
   */
  void goOn() throws InterruptedException {
    if (stopped() != null) {
      throw new InterruptedException("Stopped: " + stopped());
    }
  }

  /**
   * Does what waits for others than children of the attempt: stopping it interrupts the thread, and
   * only while it is in here.
   */
  <T> T interruptibly(StepRunner.Work<T> work) throws InterruptedException {
    Thread here = Thread.currentThread();
    synchronized (waiting) {
      goOn();
      waiting.add(here);
    }
    try {
      return work.perform();
    } finally {
      leave(here);
    }
  }

  /** An interrupt that nobody has answered would disturb what the thread still has to write. */
  private void leave(Thread here) {
    synchronized (waiting) {
      waiting.remove(here);
      if (stopped() != null && Thread.interrupted()) {
        LOG.log(System.Logger.Level.DEBUG, "The wait was over before its interrupt came");
      }
    }
  }

  /** What {@link #look} does from now on. */
  void onLook(Runnable asking) {
    look = asking;
  }

  /** Asks the row, at once and on another thread, whether this attempt may go on. */
  void look() {
    look.run();
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
