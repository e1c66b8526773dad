package dev.cutroom.generation.control;

import dev.cutroom.generation.control.Attempt.Stop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

  private final Attempt attempt;
  private final Attempts attempts;
  private final Future<?> beats;
  private final Future<?> watch;
  private volatile long lastSuccessNanos = System.nanoTime();
  private ProgressMeter.@Nullable Reading last;

  Heartbeat(Attempt attempt, Attempts attempts, Executors executors) {
    this.attempt = attempt;
    this.attempts = attempts;
    this.beats =
        executors
            .beats()
            .scheduleWithFixedDelay(
                this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    this.watch =
        executors
            .beats()
            .scheduleWithFixedDelay(
                this::stopWhenSilent, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Apart from the beats: one of them may hang in a connection that nobody answers. */
  private void stopWhenSilent() {
    if (System.nanoTime() - lastSuccessNanos > LONGEST_SILENCE.toNanos()) {
      attempt.stop(Stop.OUTAGE);
    }
  }

  private synchronized void beat() {
    if (attempt.stopped() != null) {
      return;
    }
    long now = System.nanoTime();
    ProgressMeter.Reading reading = attempt.meter().read(now);
    if (unchanged(reading) && now - lastSuccessNanos < IDLE_BEAT.toNanos()) {
      return;
    }
    try {
      Attempts.Beat beat =
          attempts.beat(
              attempt.claim(), reading.percentage(), reading.step(), reading.remainingSeconds());
      lastSuccessNanos = now;
      last = reading;
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
    beats.cancel(false);
    watch.cancel(false);
  }
}
