package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Short looks with ffmpeg while somebody waits for the answer: few at once, for renders need the
 * cores.
 */
@ApplicationScoped
public class Glances {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore slots = new Semaphore(2, true);

  /** A look; its children end with the scope. */
  @FunctionalInterface
  public interface Look<T> {
    T perform(ProcessScope scope) throws InterruptedException;
  }

  /**
   * Looks as soon as there is room.
   *
   * @throws Failure 503: too many look already, or the server is stopping
   */
  public <T> T take(Look<T> look) {
    try {
      if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Failure(Code.UNAVAILABLE, "Too many previews are being made just now.")
            .mayBeRetried();
      }
      try (ProcessScope scope = new ProcessScope()) {
        return look.perform(scope);
      } finally {
        slots.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Code.UNAVAILABLE, "The server is stopping.").mayBeRetried();
    }
  }

  /** What ffmpeg said last, for a sentence. */
  static String last(MediaProcessException e) {
    List<String> lines = e.lastLines();
    return lines.isEmpty() ? "ffmpeg said nothing" : lines.get(lines.size() - 1);
  }
}
