package dev.cutroom.generation.control;

import dev.cutroom.generation.control.Attempt.Stop;
import dev.cutroom.storage.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes an attempt's progress four times a second at most, and learns with each write whether it
 * may go on.
 *
 * <p>Safety by the monotonic clock: when no write has succeeded for {@link #LONGEST_SILENCE}, the
 * attempt stops by itself, before others may take it for dead (four heartbeats of five seconds).
 */
final class Heartbeat implements AutoCloseable {
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(12);
  private static final Duration BEAT = Duration.ofMillis(250);

  /** An unchanged progress is written this often, to see a cancel on another server. */
  private static final Duration IDLE_BEAT = Duration.ofMillis(700);

  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

  private static final Duration LOOK_AT_THE_DISK = Duration.ofSeconds(2);

  private final Attempt attempt;
  private final Attempts attempts;
  private final Executors executors;
  private final LongSupplier freeBytes;
  private final List<Future<?>> rounds = new ArrayList<>();
  private volatile long lastSuccessNanos = System.nanoTime();
  private ProgressMeter.@Nullable Reading last;

  /**
   * @param freeBytes how much may still be written; below zero the reserve of the disk is touched
   */
  Heartbeat(Attempt attempt, Attempts attempts, Executors executors, LongSupplier freeBytes) {
    this.attempt = attempt;
    this.attempts = attempts;
    this.executors = executors;
    this.freeBytes = freeBytes;
  }

  void start() {
    rounds.add(every(BEAT, executors.beats(), this::beat));
    rounds.add(every(BEAT, executors.watch(), this::stopWhenSilent));
    rounds.add(every(LOOK_AT_THE_DISK, executors.beats(), this::stopWhenFull));
    attempt.onLook(() -> executors.beats().execute(this::beatNow));
  }

  private static Future<?> every(
      Duration delay, ScheduledExecutorService executor, Runnable round) {
    long millis = delay.toMillis();
    return executor.scheduleWithFixedDelay(round, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Apart from the beats, all of which may hang in connections that nobody answers, and ending
   * elsewhere: the next attempt's silence must not wait for the end of this one.
   */
  private void stopWhenSilent() {
    if (attempt.stopped() == null
        && System.nanoTime() - lastSuccessNanos > LONGEST_SILENCE.toNanos()) {
      executors.endings().execute(() -> attempt.stop(Stop.OUTAGE));
    }
  }

  private void stopWhenFull() {
    try {
      if (freeBytes.getAsLong() < 0) {
        attempt.stop(Stop.NO_SPACE);
      }
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "The disk can''t be looked at: {0}", e.toString());
    }
  }

  private synchronized void beat() {
    long now = System.nanoTime();
    ProgressMeter.Reading reading = attempt.meter().read(now);
    if (!unchanged(reading) || now - lastSuccessNanos >= IDLE_BEAT.toNanos()) {
      beat(reading, now);
    }
  }

  private synchronized void beatNow() {
    long now = System.nanoTime();
    beat(attempt.meter().read(now), now);
  }

  private void beat(ProgressMeter.Reading reading, long now) {
    if (attempt.stopped() != null) {
      return;
    }
    try {
      Attempts.Beat beat =
          attempts.beat(
              attempt.claim(), reading.percentage(), reading.step(), reading.remainingSeconds());
      lastSuccessNanos = now;
      last = reading;
      attempt.shown(reading, now);
      switch (beat) {
        case GO_ON -> {}
        case CANCEL -> attempt.stop(Stop.CANCEL);
        case LOST -> attempt.stop(Stop.LOST);
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "A heartbeat failed: {0}", e.toString());
    }
  }

  private boolean unchanged(ProgressMeter.Reading reading) {
    return last != null
        && last.percentage() == reading.percentage()
        && last.step().equals(reading.step());
  }

  @Override
  public void close() {
    rounds.forEach(round -> round.cancel(false));
  }
}
